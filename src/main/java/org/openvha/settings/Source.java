package org.openvha.settings;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.openvha.document.Findings;
import org.openvha.document.Nearest;

/**
 * One place where settings are given.
 *
 * @param place in words
 * @param values by the names of this place
 * @param naming how this place calls a setting
 */
record Source(String place, Map<String, String> values, Function<Setting<?>, String> naming) {

    Optional<Given> of(Setting<?> setting) {
        String name = naming.apply(setting);
        return Optional.ofNullable(values.get(name)).map(value -> new Given(place, name, value));
    }

    void findUnknown(Findings findings) {
        Collection<String> known = Catalogue.ALL.stream().map(naming).toList();
        values.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> findings.add(
                        place, 0, "there is no setting " + Given.oneLine(name), Nearest.remedy(name, known)));
    }
}
