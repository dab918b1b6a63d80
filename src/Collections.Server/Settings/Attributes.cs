using Collections.Decisions.Syntax;
using Collections.Domain.Facts;
using Collections.Persistence.Portfolios;
using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Hosting;

namespace Collections.Server.Settings;

/// <summary>Facts that an admin declares beyond the built-in ones, by the command line or the web.</summary>
internal static class Attributes
{
    /// <summary>Most decimal places of a number.</summary>
    public const int MaxScale = 9;

    private static readonly (FactType Type, string Word)[] Words = [(FactType.Number, "number"), (FactType.Text, "text"), (FactType.Date, "date"), (FactType.Flag, "flag")];

    /// <summary>The type of a word; null where it is none.</summary>
    public static FactType? TypeOf(string? word) => Words.Where(pair => pair.Word == word).Select(pair => (FactType?)pair.Type).FirstOrDefault();

    /// <summary>The word of a type.</summary>
    public static string WordOf(FactType type) => Words.First(pair => pair.Type == type).Word;

    /// <summary>What is wrong with a declaration by itself; null where nothing is.</summary>
    public static string? Wrong(AttributeDeclaration attribute)
    {
        if (!attribute.Name.All(IsOfName) || FeelParser.Parse(attribute.Name, [attribute.Name]).Tree is not Name)
            return $"name: a FEEL name of letters, digits and blanks was expected, found '{attribute.Name}'.";
        return attribute.Scale is < 0 or > MaxScale || (attribute.Scale > 0 && attribute.Type != FactType.Number)
            ? $"--scale: 0 to {MaxScale} decimal places of a number were expected, found {attribute.Scale}."
            : null;
    }

    /// <summary>Declares it; of a known one, changes what rules may do with it.</summary>
    /// <returns>What stands against it; null where it is declared.</returns>
    public static string? Declare(SqliteDatabase database, AttributeDeclaration attribute)
    {
        if (Workplace.Open(database).Facts().Parameters.Any(parameter => parameter.Name == attribute.Name)) return "is a parameter of the portfolio";
        var conflicts = new SqlitePortfolioStore(database).Declare([attribute], loosens: true);
        return conflicts.Count > 0 ? conflicts[0].Reason : null;
    }

    /// <summary>All that are declared, with the strategies whose latest or active versions name them.</summary>
    public static IReadOnlyList<AttributeRow> All(SqliteDatabase database)
    {
        var texts = StrategyTexts.Read(database);
        return [.. Workplace.Open(database).Catalog.Attributes.Select(attribute => new AttributeRow(
            attribute.Name, WordOf(attribute.Type), attribute.Scale, attribute.IsProtected, attribute.IsReadable,
            texts.Naming(attribute.Name)))];
    }

    // FEEL admits + and - in names; beside facts a and b, a fact "a + b" would be read where their sum was meant.
    private static bool IsOfName(char character) => char.IsLetterOrDigit(character) || character is ' ' or '_';
}

/// <summary>A declared fact in the list.</summary>
/// <param name="Name">As FEEL names it.</param>
/// <param name="Type">number, text, date or flag.</param>
/// <param name="Scale">Decimal places of a number, 0 to 9.</param>
/// <param name="IsProtected">Nobody may be treated differently by it.</param>
/// <param name="IsReadable">Whether rules may read it at all.</param>
/// <param name="NamedIn">Strategies whose latest or published version names it, in a rule or a text.</param>
internal sealed record AttributeRow(string Name, string Type, int Scale, bool IsProtected, bool IsReadable, IReadOnlyList<string> NamedIn);

/// <summary>How an attribute is declared.</summary>
internal sealed record AttributeRequest(string? Type, int Scale, bool IsProtected, bool IsReadable);
