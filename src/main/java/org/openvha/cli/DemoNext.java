package org.openvha.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.openvha.synthetic.SyntheticLondon;

/** Where to look after the demonstration, and what to type; every line works as it stands. */
record DemoNext(DemoPlace place, Optional<String> explained, Path passwords) {

    /** While it serves. */
    void print(String url, PrintWriter out) {
        out.println("Where to look");
        out.println("  The list, in a browser:    " + url);
        out.println("  Sign in there as analyst, bcu-officer, auditor or another of the accounts in");
        out.println("    " + Checkout.shown(passwords));
        explained.ifPresent(individual ->
                out.println("  The one explained above:   " + individual + ", among the first of the list"));
        out.println("  For other programs:        curl --user analyst " + url + "api/list");
        out.println("What to type next, in another terminal");
        fromFiles(out);
        out.println("Ctrl-C stops it. What was made stays in " + Checkout.shown(place.folder())
                + "; the next time it is there in seconds.");
        out.flush();
    }

    /** When it ends without serving. */
    void print(PrintWriter out) {
        out.println("In a browser: " + Shell.vha() + " demo" + place.options());
        out.println("What to type next");
        fromFiles(out);
        out.println("  Another in the database:   " + Shell.vha() + " run --data " + Shell.path(place.data())
                + " --simulate include-domestic --as-of " + SyntheticLondon.AS_OF);
    }

    private void fromFiles(PrintWriter out) {
        String vha = Shell.vha();
        String from = " --facts " + Shell.path(place.facts());
        String asOf = " --as-of " + SyntheticLondon.AS_OF;
        out.println("  More of the list:          head -n 50 " + Shell.path(place.list()));
        explained.ifPresent(individual -> out.println("  The whole explanation:     " + vha + " explain" + from
                + " --rules " + Demo.RULES + asOf + " --individual " + individual));
        out.println("  The rules, in words:       " + vha + " rules " + Demo.RULES);
        out.println("  All rule sets, what-ifs:   " + vha + " rules");
        out.println("  The same under another:    " + vha + " assess" + from + " --rules look-back-24" + asOf
                + " --out " + Shell.path(place.folder().resolve("look-back-24")));
        out.println("  The tests of the rules:    " + vha + " test " + Demo.RULES);
    }
}
