using System.CommandLine;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.StateHash;
using Collections.Server.Hosting;

namespace Collections.Server.Commands;

/// <summary>hash: the canonical state hash of a database, and the readable dump behind it.</summary>
internal static class HashCommand
{
    public static Command Create()
    {
        var dump = new Option<string?>("--dump") { Description = "Also write the lines behind the hash to this file." };
        var database = CommonOptions.Database();
        var command = new Command("hash", "Print the state hash of the database.") { dump, database };
        command.SetAction(parsed => Hash(parsed.GetValue(database), parsed.GetValue(dump)));
        return command;
    }

    private static int Hash(string? database, string? dump)
    {
        using var opened = SqliteDatabase.Open(DatabaseAddress.FileOf(database));
        opened.Migrate();
        using var lines = dump is null ? null : new StreamWriter(dump);
        Console.WriteLine(StateDump.Write(opened, lines));
        return CommandLine.Done;
    }
}
