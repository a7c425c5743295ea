package org.openvha.register.facts;

import java.sql.SQLException;
import java.util.List;
import org.openvha.facts.CustodyPeriod;
import org.openvha.facts.FactKind;
import org.openvha.register.copy.CopyText;

/** Times in custody. */
final class CustodyTable implements FactTable<CustodyPeriod> {

    @Override
    public FactKind<CustodyPeriod> kind() {
        return FactKind.CUSTODY;
    }

    @Override
    public String name() {
        return "custody";
    }

    @Override
    public List<String> columns() {
        return List.of("custody_id", "individual_id", "from_date", "to_date", "recorded_on");
    }

    @Override
    public void write(CustodyPeriod period, CopyText row) throws SQLException {
        row.text(period.id())
                .text(period.individualId())
                .date(period.from())
                .date(period.to())
                .date(period.recordedOn());
    }

    @Override
    public CustodyPeriod read(StoredRow row) {
        return new CustodyPeriod(row.text(0), row.individual(1), row.date(2), row.optionalDate(3), row.date(4));
    }
}
