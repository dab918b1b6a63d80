using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Dispatching;

namespace Collections.Server.Contacts;

/// <summary>Where the lists for a dialler are put.</summary>
/// <param name="Path">The folder.</param>
/// <param name="IsNamed">Whether an operator names it: then it must be there, as one that is made in the place of a share that is not mounted reaches no dialler.</param>
internal sealed record CallListFolder(string Path, bool IsNamed)
{
    /// <summary>Environment variable: the folder; without it the one of messages beside the database.</summary>
    public const string Variable = "Collections__CallLists";

    /// <summary>As the environment has it.</summary>
    public static CallListFolder Of(SqliteDatabase database) => Of(database, Environment.GetEnvironmentVariable(Variable));

    /// <summary>As a variable has it.</summary>
    public static CallListFolder Of(SqliteDatabase database, string? named) => string.IsNullOrWhiteSpace(named)
        ? new CallListFolder(OutboxDispatch.FolderBeside(database), false)
        : new CallListFolder(System.IO.Path.GetFullPath(named.Trim()), true);

    /// <summary>Makes it where it is our own.</summary>
    /// <exception cref="DirectoryNotFoundException">It is named, and not there.</exception>
    public void Expect()
    {
        if (!IsNamed) Directory.CreateDirectory(Path);
        else if (!Directory.Exists(Path)) throw new DirectoryNotFoundException($"Expected the folder of call lists '{Path}', found that it is not there.");
    }
}
