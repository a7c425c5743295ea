package org.openvha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

class MachineUserTest {

    @Test
    @ResourceLock(Resources.SYSTEM_PROPERTIES)
    void nobody_picks_the_name_that_goes_into_the_log() throws Exception {
        String usual = System.getProperty("user.name");
        System.setProperty("user.name", "alice");
        try {
            MachineUser user = MachineUser.ofThisProcess();
            Path process = Path.of("/proc/self");
            assertThat(user.current().name())
                    .isEqualTo("os:" + Files.getOwner(process).getName())
                    .isNotEqualTo("os:alice");
            assertThat(user.details())
                    .containsEntry(
                            "uid", Files.getAttribute(process, "unix:uid").toString());
        } finally {
            System.setProperty("user.name", usual);
        }
    }
}
