package org.openvha.register.documents;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.openvha.disclosure.InformationDocument;
import org.openvha.document.BadInputException;
import org.openvha.document.Digests;
import org.openvha.redress.Letter;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps digests of documents when they are decided or recorded, and holds them against these whenever they are made again: a changed template or changed facts must not alter
 * unnoticed what somebody was given. In the transaction of the calling thread. Thread-safe.
 */
public final class DocumentDigests {

    private static final String HTML = "HTML";
    private static final String TEXT = "TEXT";

    private final JdbcClient sql;

    public DocumentDigests(DataSource database) {
        this.sql = JdbcClient.create(database);
    }

    /** @param request number of the right-of-access case */
    public void keep(long request, Letter letter) {
        keep("request", request, forms(letter));
    }

    /** @param disclosure its number */
    public void keep(long disclosure, InformationDocument document) {
        keep("disclosure", disclosure, forms(document));
    }

    /**
     * The same letter; one of before digests were kept is taken as it is.
     *
     * @throws BadInputException if it does not read as it did when the case was decided
     */
    public Letter unchanged(long request, Letter letter) {
        check("request", request, forms(letter));
        return letter;
    }

    /**
     * The same document; one of before digests were kept is taken as it is.
     *
     * @throws BadInputException if it does not read as it did when the disclosure was recorded
     */
    public InformationDocument unchanged(long disclosure, InformationDocument document) {
        check("disclosure", disclosure, forms(document));
        return document;
    }

    private static Map<String, String> forms(Letter letter) {
        return Map.of(HTML, letter.html(), TEXT, letter.text());
    }

    private static Map<String, String> forms(InformationDocument document) {
        return Map.of(HTML, document.html());
    }

    private void keep(String of, long number, Map<String, String> forms) {
        forms.forEach((form, text) -> sql.sql("INSERT INTO document_digest (" + of + ", form, digest) VALUES (?, ?, ?)")
                .params(number, form, digest(text))
                .update());
    }

    private void check(String of, long number, Map<String, String> forms) {
        Map<String, String> kept = new HashMap<>();
        sql.sql("SELECT form, digest FROM document_digest WHERE " + of + " = ?")
                .param(number)
                .query(row -> {
                    kept.put(row.getString("form"), row.getString("digest"));
                });
        boolean same = kept.entrySet().stream()
                .allMatch(one -> digest(forms.get(one.getKey())).equals(one.getValue()));
        if (!same) {
            throw new BadInputException(
                    "This document does not read any more as it did when it was decided: the software, its rules or the facts are not what they were. Do not send it. Use the copy on the case file, and tell whoever runs the service.");
        }
    }

    private static String digest(String text) {
        return Digests.sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}
