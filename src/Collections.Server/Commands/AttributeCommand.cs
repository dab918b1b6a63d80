using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Collections.Domain.Facts;
using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Hosting;
using Collections.Server.Settings;

namespace Collections.Server.Commands;

/// <summary>attribute add, attribute list: facts beyond the built-in ones. Mappings declare them too; both share one catalogue.</summary>
internal static class AttributeCommand
{
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
        if (Attributes.Wrong(attribute) is { } wrong) throw new UsageException(wrong);
        using var opened = SqliteDatabase.Open(DatabaseAddress.FileOf(database));
        opened.Migrate();
        if (Attributes.Declare(opened, attribute) is { } conflict) return Refuse(attribute.Name, conflict);
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
        new(attribute.Name, Attributes.WordOf(attribute.Type), attribute.Scale, attribute.IsProtected, attribute.IsReadable);

    private static string InWords(AttributeDeclaration attribute) => string.Create(
        CultureInfo.InvariantCulture,
        $"{attribute.Name,-28} {Attributes.WordOf(attribute.Type)}{(attribute.Scale > 0 ? $", {attribute.Scale} decimals" : "")}{(attribute.IsProtected ? ", protected" : "")}{(attribute.IsReadable ? "" : ", not readable")}");

    private static FactType TypeOf(string word) => Attributes.TypeOf(word) ?? throw new UsageException($"--type: number, text, date or flag was expected, found '{word}'.");

    private sealed record AttributeLine(string Name, string Type, int Scale, bool Protected, bool Readable);
}
