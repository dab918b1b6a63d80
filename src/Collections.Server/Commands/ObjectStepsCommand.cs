using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Dispatching;
using Collections.Server.Hosting;
using Collections.Server.Objects;

namespace Collections.Server.Commands;

/// <summary>object-steps: which states and fields of management objects steps have set since the last file, for the house's own system.</summary>
internal static class ObjectStepsCommand
{
    public static Command Create()
    {
        var folder = new Option<string?>("--out") { Description = $"Folder of the files; default: {OutboxDispatch.FolderName} beside the database." };
        var by = new Option<string>("--by") { Description = "Who asks for it.", DefaultValueFactory = _ => "cli" };
        var (database, json) = (CommonOptions.Database(), CommonOptions.Json());
        var command = new Command("object-steps", "Write which states and fields of management objects steps have set since the last file, and what was taken back.") { folder, by, database, json };
        command.SetAction((parsed, _) => Write(parsed.GetValue(folder), parsed.GetValue(by)!, parsed.GetValue(database), parsed.GetValue(json)));
        return command;
    }

    private static async Task<int> Write(string? folder, string by, string? database, bool json)
    {
        using var opened = SqliteDatabase.Open(DatabaseAddress.FileOf(database));
        opened.Migrate();
        var file = await new ObjectStepFiles(opened, TimeProvider.System) { Folder = Path.GetFullPath(folder ?? OutboxDispatch.FolderBeside(opened)) }.Write(by).ConfigureAwait(false);
        if (json) Console.WriteLine(JsonSerializer.Serialize(file, JsonText.Options));
        else Console.WriteLine(file is null ? "nothing was set since the last file" : string.Create(CultureInfo.InvariantCulture, $"{file.Path}: {file.Set} set, {file.TakenBack} taken back"));
        return CommandLine.Done;
    }
}
