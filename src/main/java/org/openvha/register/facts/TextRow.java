package org.openvha.register.facts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.openvha.document.IsoDates;

/** A row of which every column was asked for as text. */
final class TextRow implements StoredRow {

    private final String[] texts;

    private TextRow(String[] texts) {
        this.texts = texts;
    }

    static TextRow of(ResultSet row) throws SQLException {
        String[] texts = new String[row.getMetaData().getColumnCount()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = row.getString(i + 1);
        }
        return new TextRow(texts);
    }

    @Override
    public String text(int column) {
        return texts[column];
    }

    @Override
    public String sharedText(int column) {
        return texts[column];
    }

    @Override
    public String individual(int column) {
        return texts[column];
    }

    @Override
    public LocalDate date(int column) {
        return IsoDates.read(texts[column]).orElseThrow();
    }

    @Override
    public int number(int column) {
        return Integer.parseInt(texts[column]);
    }

    @Override
    public boolean truth(int column) {
        return Boolean.parseBoolean(texts[column]);
    }

    @Override
    public <T> T choice(int column, Spellings<T> spellings) {
        return spellings.read(texts[column]);
    }

    @Override
    public boolean isNull(int column) {
        return texts[column] == null;
    }
}
