package org.openvha.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.openvha.assessment.ResultFolder;
import org.openvha.synthetic.SyntheticLondon;

/** What to type after the demonstration; every line works as it stands. */
record DemoNext(Path facts, Path results, Optional<String> explained) {

    void print(PrintWriter out) {
        String vha = quoted(Checkout.shown(Checkout.folder("vha")));
        String program = vha.startsWith("/") || vha.startsWith("'") ? vha : "./" + vha;
        String from = " --facts " + quoted(Checkout.shown(facts));
        String asOf = " --as-of " + SyntheticLondon.AS_OF;
        out.println("What to type next");
        out.println("  More of the list:          head -n 50 "
                + quoted(Checkout.shown(results.resolve(ResultFolder.LIST))));
        explained.ifPresent(individual -> out.println("  The whole explanation:     " + program + " explain" + from
                + " --rules " + Demo.RULES + asOf + " --individual " + individual));
        out.println("  The rules, in words:       " + program + " rules " + Demo.RULES);
        out.println("  All rule sets, what-ifs:   " + program + " rules");
        out.println("  The same under another:    " + program + " assess" + from + " --rules look-back-24" + asOf
                + " --out " + quoted(Checkout.shown(results.resolveSibling("look-back-24"))));
        out.println("  The tests of the rules:    " + program + " test " + Demo.RULES);
    }

    /** As a shell takes it for one word. */
    private static String quoted(String path) {
        return path.matches("[A-Za-z0-9_./-]+") ? path : "'" + path.replace("'", "'\\''") + "'";
    }
}
