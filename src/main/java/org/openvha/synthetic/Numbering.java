package org.openvha.synthetic;

/** Running ids of every kind of fact, such as {@code O0000001}; people and crime reports are numbers too, never names. */
final class Numbering {

    private long offences;
    private long crimeReports;
    private long reports;
    private long custody;
    private long activities;
    private long reviews;

    static String individual(long number) {
        return numbered("N", number, 6);
    }

    String offence() {
        return numbered("O", ++offences, 7);
    }

    String crimeReport() {
        return numbered("CR", ++crimeReports, 7);
    }

    String report() {
        return numbered("R", ++reports, 7);
    }

    String custody() {
        return numbered("C", ++custody, 6);
    }

    String activity() {
        return numbered("A", ++activities, 7);
    }

    String review() {
        return numbered("V", ++reviews, 6);
    }

    private static String numbered(String prefix, long number, int digits) {
        String written = Long.toString(number);
        return prefix + "0".repeat(Math.max(0, digits - written.length())) + written;
    }
}
