using System.Text;
using Collections.Domain.Facts;
using Collections.Domain.Objects;
using Collections.Intake.Mappings;
using Collections.Intake.Rejects;
using Collections.Intake.Rows;

namespace Collections.Intake.Objects;

/// <summary>Reads what a person says of an object as files say it: numbers with a point, dates as yyyy-MM-dd, yes and no.</summary>
public static class ObjectText
{
    /// <summary>Reads the value of a field.</summary>
    /// <param name="field">The field.</param>
    /// <param name="text">What was said; empty for nothing.</param>
    /// <param name="texts">Gives texts their codes.</param>
    /// <param name="value">The value, <see cref="FactNull.Value"/> for nothing.</param>
    /// <returns>What was expected instead; null where it could be read.</returns>
    public static string? Read(ObjectField field, string text, FactTexts texts, out long value)
    {
        ArgumentNullException.ThrowIfNull(field);
        ArgumentNullException.ThrowIfNull(text);
        value = FactNull.Value;
        if (text.Length == 0) return field.IsRequired ? DefectTable.Of(DefectCode.FieldMissing).Expected : null;
        var definition = new FactDefinition(Fact.BuiltInCount, field.Name, field.Type, field.Scale, FactSource.Attribute);
        var parser = FactParsers.Create(definition, new FieldMapping { Field = field.Name }, texts, DateOnly.MaxValue)!;
        return parser.Parse(Encoding.UTF8.GetBytes(text), out value) is not DefectCode.None and var defect ? DefectTable.Of(defect).Expected : null;
    }

    /// <summary>What was expected of a reference; null where it is one, or nothing.</summary>
    public static string? WrongReference(string reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return reference.Length > 0 && ReferenceReader.Check(Encoding.UTF8.GetBytes(reference)) is not DefectCode.None and var defect ? DefectTable.Of(defect).Expected : null;
    }

    /// <summary>What is expected of an object instead of a defect.</summary>
    public static string? Expected(ObjectDefect defect) => defect switch
    {
        ObjectDefect.UnknownCustomer => DefectTable.Of(DefectCode.UnknownCustomer).Expected,
        ObjectDefect.UnknownAccount => DefectTable.Of(DefectCode.UnknownAccount).Expected,
        ObjectDefect.OtherCustomer => DefectTable.Of(DefectCode.OtherCustomer).Expected,
        ObjectDefect.CompanyMissing => DefectTable.Of(DefectCode.CompanyMissing).Expected,
        _ => null,
    };
}
