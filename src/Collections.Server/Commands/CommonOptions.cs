using System.CommandLine;

namespace Collections.Server.Commands;

/// <summary>Options that several verbs share.</summary>
internal static class CommonOptions
{
    /// <summary>Environment variable and configuration key of the database.</summary>
    public const string DatabaseVariable = "Collections__Database";

    public static Option<string?> Database() => new("--db")
    {
        Description = $"The database: Data Source=FILE (SQLite). Default: the variable {DatabaseVariable}, else Data Source=data/collections.db.",
    };

    public static Option<bool> Json() => new("--json") { Description = "Print one JSON document." };

    public static Option<string> Workflows() => new("--workflows")
    {
        Description = "Folder of the strategies that an empty database is given.",
        DefaultValueFactory = _ => Hosting.WorkflowsFolder.Find(),
    };

    public static Option<string?> Date(string description) => new("--date") { Description = description };
}
