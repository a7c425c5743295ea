package org.openvha.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.openvha.document.Digests;

/** The bill of materials in the jar tells what the jar holds. */
class SbomIT {

    private static final Path JAR = Path.of("target/openvha.jar");
    private static final String WRITE = "sbom.write";
    private static final String LIBRARIES = "BOOT-INF/lib/";
    private static final String JARMODE = "spring-boot-jarmode-tools";

    @Test
    @DisabledIfSystemProperty(named = WRITE, matches = "true")
    void the_jar_holds_the_libraries_of_its_bill_and_no_others() throws IOException {
        SortedMap<String, String> billed = new TreeMap<>();
        Sbom.read().values().stream()
                .filter(Component::shipped)
                .forEach(component -> billed.put(fileName(component), component.sha256()));
        assertThat(shipped()).isEqualTo(billed);
    }

    @Test
    @DisabledIfSystemProperty(named = WRITE, matches = "true")
    void the_bill_is_in_the_jar() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            JarEntry entry = jar.stream()
                    .filter(each -> each.getName().endsWith("META-INF/sbom/application.cdx.json"))
                    .findFirst()
                    .orElseThrow();
            try (InputStream in = jar.getInputStream(entry)) {
                assertThat(in.readAllBytes()).isEqualTo(Files.readAllBytes(Sbom.FILE));
            }
        }
    }

    /** For whoever changed a dependency. */
    @Test
    @EnabledIfSystemProperty(named = WRITE, matches = "true")
    void the_bill_is_written_anew() throws IOException {
        Present present = new Present();
        Map<String, String> shipped = shipped();
        SortedMap<String, Component> components = new TreeMap<>();
        present.named().forEach(named -> present.find(named).ifPresent(found -> components.put(found.purl(), found)));
        present.libraries().forEach((purl, library) -> {
            boolean inside = shipped.containsKey(fileName(library));
            components.put(purl, inside ? library.scoped("required") : library);
        });
        Component tools = jarmode(components);
        components.put(
                tools.purl(),
                new Component(
                        tools.purl(),
                        tools.group(),
                        tools.name(),
                        tools.version(),
                        "required",
                        shipped.get(fileName(tools))));
        Files.createDirectories(Sbom.FILE.getParent());
        Files.writeString(Sbom.FILE, Sbom.text(components));
    }

    /** Spring Boot's plugin puts it in the jar; it is on no class path. */
    static Component jarmode(SortedMap<String, Component> components) {
        String version = components.values().stream()
                .filter(component -> component.name().equals("spring-boot-maven-plugin"))
                .findFirst()
                .orElseThrow()
                .version();
        return Component.of("org.springframework.boot", JARMODE, version, "jar", "", "required", "");
    }

    private static String fileName(Component component) {
        String[] classifier = component.purl().split("&classifier=");
        return component.name() + "-" + component.version() + (classifier.length > 1 ? "-" + classifier[1] : "")
                + ".jar";
    }

    private static SortedMap<String, String> shipped() throws IOException {
        SortedMap<String, String> found = new TreeMap<>();
        try (JarFile jar = new JarFile(JAR.toFile())) {
            for (JarEntry entry : jar.stream().toList()) {
                if (entry.getName().startsWith(LIBRARIES) && entry.getName().endsWith(".jar")) {
                    found.put(entry.getName().substring(LIBRARIES.length()), Present.hexadecimal(Digests.sha256(out -> {
                        try (InputStream in = jar.getInputStream(entry)) {
                            in.transferTo(out);
                        }
                    })));
                }
            }
        }
        return found;
    }
}
