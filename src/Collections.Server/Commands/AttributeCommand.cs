using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Collections.Decisions.Syntax;
using Collections.Domain.Facts;
using Collections.Persistence.Portfolios;
using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Hosting;

namespace Collections.Server.Commands;

/// <summary>attribute add, attribute list: facts beyond the built-in ones. Mappings declare them too; both share one catalogue.</summary>
internal static class AttributeCommand
{
    private const int MaxScale = 9;

    public static Command Create() => new("attribute", "Declare facts of accounts beyond the built-in ones.") { Add(), List() };

    private static Command Add()
    {
        var name = new Argument<string>("name") { Description = "The FEEL name; blanks are allowed." };
        var type = new Option<string>("--type") { Description = "number, text, date or flag.", Required = true };
        var scale = new Option<int>("--scale") { Description = "Decimal places of a number, 0 to 9.", DefaultValueFactory = _ => 0 };
        var isProtected = new Option<bool>("--protected") { Description = "Nobody may be treated differently by it: a rule that uses it is refused." };
        var unreadable = new Option<bool>("--unreadable") { Description = "An outcome that is known only afterwards: no rule may read it." };
        var database = CommonOptions.Database();
        var command = new Command("add", "Declare an attribute; of a known one, change what rules may do with it.") { name, type, scale, isProtected, unreadable, database };
        command.SetAction(parsed => Add(
            new AttributeDeclaration(
                parsed.GetValue(name)!.Trim(), TypeOf(parsed.GetValue(type)!), parsed.GetValue(scale), parsed.GetValue(isProtected), !parsed.GetValue(unreadable)),
            parsed.GetValue(database)));
        return command;
    }

    private static Command List()
    {
        var (database, json) = (CommonOptions.Database(), CommonOptions.Json());
        var command = new Command("list", "Show the attributes that are declared.") { database, json };
        command.SetAction(parsed => List(parsed.GetValue(database), parsed.GetValue(json)));
        return command;
    }

    private static int Add(AttributeDeclaration attribute, string? database)
    {
        if (!attribute.Name.All(IsOfName) || FeelParser.Parse(attribute.Name, [attribute.Name]).Tree is not Name)
            throw new UsageException($"name: a FEEL name of letters, digits and blanks was expected, found '{attribute.Name}'.");
        if (attribute.Scale is < 0 or > MaxScale || (attribute.Scale > 0 && attribute.Type != FactType.Number))
            throw new UsageException($"--scale: 0 to {MaxScale} decimal places of a number were expected, found {attribute.Scale}.");
        using var opened = SqliteDatabase.Open(DatabaseAddress.FileOf(database));
        opened.Migrate();
        if (Workplace.Open(opened).Facts().Parameters.Any(parameter => parameter.Name == attribute.Name))
            return Refuse(attribute.Name, "is a parameter of the portfolio");
        var conflicts = new SqlitePortfolioStore(opened).Declare([attribute], loosens: true);
        if (conflicts.Count > 0) return Refuse(attribute.Name, conflicts[0].Reason);
        Console.WriteLine(InWords(attribute));
        return CommandLine.Done;
    }

    private static int List(string? database, bool json)
    {
        using var opened = SqliteDatabase.Open(DatabaseAddress.FileOf(database));
        opened.Migrate();
        var attributes = Workplace.Open(opened).Catalog.Attributes.ToList();
        if (json) Console.WriteLine(JsonSerializer.Serialize(attributes.Select(Line), JsonText.Options));
        else foreach (var attribute in attributes) Console.WriteLine(InWords(attribute));
        return CommandLine.Done;
    }

    private static int Refuse(string name, string reason)
    {
        Console.Error.WriteLine($"attribute '{name}' {reason}.");
        return CommandLine.Failed;
    }

    private static AttributeLine Line(AttributeDeclaration attribute) =>
        new(attribute.Name, Word(attribute.Type), attribute.Scale, attribute.IsProtected, attribute.IsReadable);

    private static string InWords(AttributeDeclaration attribute) => string.Create(
        CultureInfo.InvariantCulture,
        $"{attribute.Name,-28} {Word(attribute.Type)}{(attribute.Scale > 0 ? $", {attribute.Scale} decimals" : "")}{(attribute.IsProtected ? ", protected" : "")}{(attribute.IsReadable ? "" : ", not readable")}");

    // FEEL admits + and - in names; beside facts a and b, a fact "a + b" would be read where their sum was meant.
    private static bool IsOfName(char character) => char.IsLetterOrDigit(character) || character is ' ' or '_';

    private static FactType TypeOf(string word) => word switch
    {
        "number" => FactType.Number,
        "text" => FactType.Text,
        "date" => FactType.Date,
        "flag" => FactType.Flag,
        _ => throw new UsageException($"--type: number, text, date or flag was expected, found '{word}'."),
    };

    private static string Word(FactType type) => type switch
    {
        FactType.Number => "number",
        FactType.Text => "text",
        FactType.Date => "date",
        _ => "flag",
    };

    private sealed record AttributeLine(string Name, string Type, int Scale, bool Protected, bool Readable);
}
