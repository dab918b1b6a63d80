using Collections.Domain.Facts;
using Collections.Intake.Mappings;
using Collections.Intake.Values;

namespace Collections.Intake.Rows;

/// <summary>Makes the parser of a fact from its definition and its mapping.</summary>
public static class FactParsers
{
    private static readonly DateOnly LastOfAll = new(2199, 12, 31);

    /// <summary>The parser, or null where the value map means something that the fact cannot hold.</summary>
    public static FactParser? Create(FactDefinition fact, FieldMapping field, FactTexts texts, DateOnly position)
    {
        var plain = Plain(fact, field, texts, position);
        return field.Values is null ? plain : MappedFact.Create(field.Values, field.Otherwise, plain);
    }

    /// <summary>Whether a number of the fact may be below zero, where the mapping does not say it.</summary>
    public static bool AdmitsNegative(FactDefinition fact) => !Fact.NeverNegative.Contains(fact.Ordinal);

    private static FactParser Plain(FactDefinition fact, FieldMapping field, FactTexts texts, DateOnly position) => fact.Type switch
    {
        FactType.Number => new NumberFact(
            new NumberParser(field.Numbers, fact.Scale), field.AllowsNegative ?? AdmitsNegative(fact)),
        FactType.Date => new DateFact(new DateParser(field.Dates), fact.Ordinal == Fact.OpenedOn ? position : LastOfAll),
        FactType.Flag => new FlagFact(),
        _ => new TextFact(texts, fact.Ordinal == Fact.Currency),
    };
}
