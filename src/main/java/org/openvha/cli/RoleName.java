package org.openvha.cli;

import java.util.Arrays;
import java.util.List;
import org.openvha.access.Role;
import org.openvha.document.Nearest;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What an account is for. */
final class RoleName implements ITypeConverter<Role> {

    @Override
    public Role convert(String text) {
        List<String> known = Arrays.stream(Role.values()).map(Role::label).toList();
        return Role.labelled(text)
                .orElseThrow(() ->
                        new TypeConversionException("'" + text + "' is not a role. " + Nearest.remedy(text, known)));
    }
}
