package org.openvha.cli;

import org.openvha.document.BadInputException;
import org.openvha.register.rulesets.Person;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A role and a staff number, such as {@code policy:4711}. */
final class DecidingPerson implements ITypeConverter<Person> {

    @Override
    public Person convert(String text) {
        try {
            return Person.named(text);
        } catch (BadInputException nobody) {
            throw new TypeConversionException(nobody.getMessage());
        }
    }
}
