package org.openvha.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.openvha.document.BadInputException;

class SettingsTest {

    static final List<Setting<?>> EVERY_SETTING = Catalogue.ALL;

    @TempDir
    Path folder;

    private final Map<String, String> environment = new HashMap<>();
    private final Map<String, String> options = new HashMap<>();

    @BeforeEach
    void checkout() throws IOException {
        Files.createDirectories(folder.resolve("checkout/rules"));
    }

    @Test
    void everything_has_a_default() {
        Settings settings = read();
        assertThat(settings.data()).isEqualTo(folder.resolve("home/.local/share/openvha"));
        assertThat(settings.cache()).isEqualTo(folder.resolve("home/.cache/openvha"));
        assertThat(settings.rules()).isEqualTo(folder.resolve("checkout/rules"));
        assertThat(settings.databaseUrl()).isEmpty();
        assertThat(settings.databaseConnections()).isEqualTo(10);
        assertThat(settings.databaseWaitSeconds()).isEqualTo(30);
        assertThat(settings.address()).isEqualTo("127.0.0.1");
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.hosts()).containsExactly("localhost", "127.0.0.1", "[::1]");
        assertThat(settings.zone()).isEqualTo(ZoneId.of("Europe/London"));
        assertThat(settings.threads()).isZero();
        assertThat(settings.https()).isFalse();
        assertThat(settings.uploadMegabytes()).isEqualTo(200);
        assertThat(settings.unpackedMegabytes()).isEqualTo(2000);
        assertThat(settings.requestsPerSecond()).isEqualTo(50);
        assertThat(settings.logFormat()).isEqualTo(Settings.LogFormat.TEXT);
    }

    @Test
    void the_command_line_goes_before_the_environment_and_that_before_the_file() throws IOException {
        environment.put(
                "OPENVHA_CONFIG",
                file("port=1", "threads=1", "upload-megabytes=1").toString());
        environment.put("OPENVHA_PORT", "2");
        environment.put("OPENVHA_THREADS", "2");
        options.put("port", "3");
        Settings settings = read();
        assertThat(List.of(settings.port(), settings.threads(), settings.uploadMegabytes()))
                .containsExactly(3, 2, 1);
    }

    @ParameterizedTest
    @FieldSource("EVERY_SETTING")
    void a_wrong_value_names_its_setting_its_place_and_its_remedy(Setting<?> setting) throws IOException {
        for (String wrong : List.of("", "~/wrong\u0000\n")) {
            environment.clear();
            options.clear();
            environment.put(setting.variable(), wrong);
            refused().contains("environment: ").contains(setting.variable()).contains(setting.remedy());
            environment.clear();
            options.put(setting.name(), wrong);
            refused().contains("command line: ").contains(setting.name()).contains(setting.remedy());
        }
    }

    @Test
    void everything_wrong_is_told_at_once() throws IOException {
        Path file = file("prot=80", "log-format=xml", "zone=London", "threads=1", "threads=2");
        environment.put("OPENVHA_CONFIG", file.toString());
        environment.put("OPENVHA_DATABASE_CONECTIONS", "5");
        environment.put("OPENVHA_PORT", "65536");
        environment.put("OPENVHA_DATABASE_USER", "vha");
        environment.put("OTHERS_PORT", "any");
        options.put("https", "yes");
        options.put("oidc-issuer", "https://login.example");
        refused()
                .contains(file + ": there is no setting prot. Did you mean port?")
                .contains(file + ": log-format is \"xml\". Give text or json, or leave it out for text")
                .contains(file + ": zone is \"London\"")
                .contains(file + ": threads is given twice")
                .contains("there is no setting OPENVHA_DATABASE_CONECTIONS. Did you mean OPENVHA_DATABASE_CONNECTIONS?")
                .contains("OPENVHA_PORT is \"65536\". Give a whole number from 0 to 65535, or leave it out for 8080")
                .contains("OPENVHA_DATABASE_USER is given without a URL")
                .contains("command line: https is \"yes\". Give on or off")
                .contains("oidc-issuer is given without OPENVHA_OIDC_CLIENT_SECRET")
                .doesNotContain("OTHERS_PORT");
    }

    @Test
    void a_proxy_is_named_where_readers_come_by_https() {
        options.put("https", "on");
        refused().contains("https is on, and no proxy is named").contains("Give OPENVHA_TRUSTED_PROXIES");
        options.put("trusted-proxies", "10.0.0.7, 10.1.0.0/24,2001:db8::1,fd00::/8");
        assertThat(read().trustedProxies()).containsExactly("10.0.0.7", "10.1.0.0/24", "2001:db8::1", "fd00::/8");
        for (String wrong : List.of("proxy.example", "10.0.0.256", "10.0.0.0/33", "10.0.0.7,", ".*", "fd00::/129")) {
            options.put("trusted-proxies", wrong);
            refused().contains("trusted-proxies is");
        }
    }

    @Test
    void a_secret_is_never_shown() {
        environment.put("OPENVHA_DATABASE_URL", "postgres://vha:secret-1@host/vha");
        environment.put("OPENVHA_DATABASE_PASSWORD", "secret-2\n");
        refused()
                .contains("OPENVHA_DATABASE_URL cannot be used")
                .contains("jdbc:postgresql://HOST:5432/DATABASE")
                .contains("OPENVHA_DATABASE_PASSWORD cannot be used")
                .doesNotContain("secret");
        environment.put("OPENVHA_DATABASE_URL", "jdbc:postgresql://host/vha?password=secret-1");
        environment.put("OPENVHA_DATABASE_PASSWORD", "secret-2");
        assertThat(read().toString()).doesNotContain("secret");
    }

    @Test
    void the_service_may_be_called_by_its_address() {
        environment.put("OPENVHA_ADDRESS", "fd00::7");
        environment.put("OPENVHA_HOSTS", "VHA.example, localhost");
        assertThat(read().hosts()).containsExactly("vha.example", "localhost", "[fd00::7]");
    }

    @Test
    void a_file_cannot_name_another() throws IOException {
        options.put("config", file("config=other.properties").toString());
        refused().contains("config cannot stand in the file it names");
    }

    @Test
    void a_file_that_is_no_text_is_refused() throws IOException {
        Path file = Files.write(folder.resolve("binary"), new byte[] {'a', '=', (byte) 0xff, (byte) 0xfe});
        options.put("config", file.toString());
        refused().contains("it cannot be read as a file of properties");
    }

    @Test
    void a_checkout_without_rules_is_told() throws IOException {
        Files.delete(folder.resolve("checkout/rules"));
        refused().contains("OPENVHA_RULES").contains("a folder that exists");
    }

    private Path file(String... lines) throws IOException {
        return Files.write(folder.resolve("vha.properties"), List.of(lines));
    }

    private Settings read() {
        return Settings.read(environment, options, folder.resolve("checkout"), folder.resolve("home"));
    }

    private org.assertj.core.api.AbstractStringAssert<?> refused() {
        return assertThat(assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(this::read)
                .actual()
                .getMessage());
    }
}
