namespace Collections.Architecture.Rooms;

/// <summary>
/// The picture of docs/architecture.md as a table. A new room is a new row here and a new box there, in one commit.
/// </summary>
public static class House
{
    public const string Xml = "Collections.Xml";
    public const string Domain = "Collections.Domain";
    public const string Bpmn = "Collections.Bpmn";
    public const string Decisions = "Collections.Decisions";
    public const string Engine = "Collections.Engine";
    public const string Activities = "Collections.Activities";
    public const string Intake = "Collections.Intake";
    public const string Strategies = "Collections.Strategies";
    public const string Persistence = "Collections.Persistence";
    public const string Server = "Collections.Server";

    private static readonly string[] EntityFramework =
        ["Microsoft.EntityFrameworkCore", "Microsoft.Data.Sqlite", "SQLitePCLRaw", "Microsoft.Extensions"];

    public static IReadOnlyList<Room> Rooms { get; } =
    [
        new(Xml),
        new(Domain),
        new(Bpmn, Xml),
        new(Decisions, Xml),
        new(Engine, Bpmn, Decisions),
        new(Activities, Domain, Engine)
        {
            Reaches = new Dictionary<string, string[]> { [Decisions] = ["Collections.Decisions"] },
            Packages = ["Handlebars.Net"],
            PackageAssemblies = ["Handlebars"],
        },
        new(Intake, Domain, Decisions),
        new(Strategies, Domain, Bpmn, Decisions, Engine),
        new(Persistence, Domain, Engine)
        {
            // Columns are filled and written; a variable of any type is kept as its FEEL literal, which is written and read again.
            Reaches = new Dictionary<string, string[]>
            {
                [Decisions] = ["Collections.Decisions.Columns", "Collections.Decisions.Values", "Collections.Decisions.Syntax", "Collections.Decisions.Evaluation"],
            },
            Packages = ["Microsoft.EntityFrameworkCore.Sqlite", "Microsoft.EntityFrameworkCore.Design"],
            PackageAssemblies = EntityFramework,
        },
        new(Server, Domain, Bpmn, Decisions, Engine, Activities, Intake, Strategies, Persistence)
        {
            SeesEverything = true,
            Assembly = "collections",
        },
    ];

    /// <summary>Every room as the argument of a test.</summary>
    public static TheoryData<string> Names => [.. Rooms.Select(room => room.Name)];

    public static Room Find(string name) => Rooms.Single(room => room.Name == name);
}
