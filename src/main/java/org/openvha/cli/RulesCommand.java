package org.openvha.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "rules", description = "todo")
final class RulesCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        return 0;
    }
}
