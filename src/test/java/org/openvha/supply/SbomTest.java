package org.openvha.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every dependency is the one that was looked at when it was chosen, byte for byte. */
class SbomTest {

    private static final String REMEDY =
            "src/main/resources/META-INF/sbom/application.cdx.json says otherwise. If the change is meant, write it anew (docs/security.md, Dependencies) and look at the difference.";

    private final SortedMap<String, Component> committed = Sbom.read();
    private final Present present = new Present();

    @Test
    void every_library_is_committed_with_its_checksum() {
        SortedMap<String, String> libraries = sums(present.libraries());
        SortedMap<String, String> known = sums(committed);
        known.keySet().retainAll(libraries.keySet());
        assertThat(libraries).as(REMEDY).hasSizeGreaterThan(50).isEqualTo(known);
    }

    @Test
    void nothing_is_committed_that_is_not_used() {
        var used = present.named().stream().map(Present.Named::purl).collect(Collectors.toSet());
        used.addAll(present.libraries().keySet());
        used.add(SbomIT.jarmode(committed).purl());
        assertThat(committed.keySet()).as(REMEDY).isSubsetOf(used);
    }

    @Test
    void every_plugin_of_the_build_is_committed_with_its_checksum() {
        for (Present.Named named : present.named()) {
            assertThat(committed).as(REMEDY).containsKey(named.purl());
            present.find(named)
                    .ifPresent(found -> assertThat(found.sha256())
                            .as(named + ": " + REMEDY)
                            .isEqualTo(committed.get(named.purl()).sha256()));
        }
    }

    @Test
    void the_committed_bill_is_written_one_way_only_and_names_no_place() throws IOException {
        String text = Files.readString(Sbom.FILE);
        assertThat(text.equals(Sbom.text(committed))).as(REMEDY).isTrue();
        assertThat(text).doesNotContain("://", "timestamp", "serialNumber");
    }

    private static SortedMap<String, String> sums(SortedMap<String, Component> components) {
        SortedMap<String, String> sums = new TreeMap<>();
        components.forEach((purl, component) -> sums.put(purl, component.sha256()));
        return sums;
    }
}
