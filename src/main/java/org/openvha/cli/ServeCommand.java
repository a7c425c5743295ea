package org.openvha.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "serve",
        description = {
            "Serves the list in force: pages for browsers, and JSON for other programs.",
            "Opens the database, which is embedded unless a JDBC URL is set, and answers until it is told to",
            "stop (Ctrl-C). Then it finishes the requests under way, gives up a run under way, which changes",
            "nothing, and stops the database. Answers on this machine only, unless the setting address says",
            "otherwise. docs/configuration.md lists all settings."
        },
        footer = {"  ./vha serve", "  ./vha serve --port 9000 --set requests-per-second=20"})
final class ServeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Port port;

    @Mixin
    private ServiceSettings service;

    @Mixin
    private Debug debug;

    @Override
    public Integer call() throws Exception {
        Map<String, String> further = new LinkedHashMap<>();
        port.given().ifPresent(number -> further.put("port", number.toString()));
        Logging.start();
        Serving.run(service.read(further), Console.of(spec));
        return ExitStatus.DONE;
    }
}
