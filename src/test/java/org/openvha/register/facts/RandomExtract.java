package org.openvha.register.facts;

import java.util.Random;
import org.openvha.facts.FactsFile;

/** Extracts of few ids and few values, so that facts of one meet those of another; some rows are bad in each way that matters to what is known. */
final class RandomExtract {

    private final Random random;

    RandomExtract(Random random) {
        this.random = random;
    }

    Extract next() {
        Extract extract = new Extract();
        boolean sound = random.nextInt(3) == 0;
        for (FactsFile file : FactsFile.values()) {
            int rows = random.nextInt(5);
            for (int i = 0; i < rows; i++) {
                String row = row(file);
                extract.with(file, sound ? row : damaged(row));
                if (!sound && random.nextInt(8) == 0) {
                    extract.with(file, row);
                }
            }
        }
        return extract;
    }

    private String row(FactsFile file) {
        String own = Character.toString(file.name().charAt(0)) + random.nextInt(3);
        String person = "N" + random.nextInt(4);
        String day = "2023-05-0" + (1 + random.nextInt(2));
        return switch (file) {
            case INDIVIDUALS -> person + "," + day + ",Lambeth";
            case OFFENCES -> own + "," + person + ",CR1,8N,2023-05-01," + day + ",SUSPECT,false,Hackney";
            case INTELLIGENCE -> own + "," + person + ",WEAPONS,2023-05-01," + day + ",1,A";
            case CUSTODY -> own + "," + person + ",2023-05-01,," + day;
            case ACTIVITIES -> own + "," + person + ",DIVERSION,2023-05-01," + day;
            case REVIEWS -> own + "," + person + ",PENDING,OFFENCE,O1,," + day;
            case DEMOGRAPHICS -> person + ",F,W" + (1 + random.nextInt(2));
        };
    }

    private String damaged(String row) {
        return switch (random.nextInt(14)) {
            case 0 -> row.replaceFirst("^[^,]*", "not an id");
            case 1 -> row + ",more";
            case 2 -> row.replaceFirst("[^,]*$", "?");
            default -> row;
        };
    }
}
