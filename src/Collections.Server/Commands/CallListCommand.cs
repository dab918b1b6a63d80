using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Contacts;
using Collections.Server.Dispatching;
using Collections.Server.Hosting;
using Collections.Server.Nightly;

namespace Collections.Server.Commands;

/// <summary>call-list LIST: who is to be called, for a dialler; the same date again writes what has changed since.</summary>
internal static class CallListCommand
{
    public static Command Create()
    {
        var list = new Argument<string>("list") { Description = "The list, as call campaigns name it." };
        var date = CommonOptions.Date("The date of the calls; default: that of the last run.");
        var folder = new Option<string?>("--out") { Description = $"Folder of the files; default: the variable {CallListFolder.Variable}, else {OutboxDispatch.FolderName} beside the database." };
        var by = new Option<string>("--by") { Description = "Who asks for it.", DefaultValueFactory = _ => "cli" };
        var (database, json) = (CommonOptions.Database(), CommonOptions.Json());
        var command = new Command("call-list", "Write who is to be called into a file for a dialler; the same date again writes who has come since, and whom to take off.") { list, date, folder, by, database, json };
        command.SetAction((parsed, _) => Write(
            parsed.GetValue(list)!, DateText.ReadOptional("--date", parsed.GetValue(date)), parsed.GetValue(folder), parsed.GetValue(by)!, parsed.GetValue(database), parsed.GetValue(json)));
        return command;
    }

    private static async Task<int> Write(string list, DateOnly? date, string? folder, string by, string? database, bool json)
    {
        using var opened = SqliteDatabase.Open(DatabaseAddress.FileOf(database));
        opened.Migrate();
        var due = date ?? RunRegister.LastDate(opened) ?? throw new UsageException("--date: a date was expected, as no run has been worked yet.");
        var into = folder is null ? CallListFolder.Of(opened) : new CallListFolder(Path.GetFullPath(folder), false);
        if (list.AsSpan().ContainsAny(Path.GetInvalidFileNameChars())) throw new UsageException($"list: the name of a list that can name a file was expected, found '{list}'.");
        var files = await new CallLists(opened, TimeProvider.System) { Folder = into }.Write(list, due, by).ConfigureAwait(false);
        if (json) Console.WriteLine(JsonSerializer.Serialize(files, JsonText.Options));
        else if (files.Count == 0) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{list} of {due:yyyy-MM-dd}: nothing has changed"));
        else foreach (var file in files) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file.Path}: {file.Rows.Count} {(file.IsWithdrawal ? "taken off" : "to be called")}, past due {file.PastDue}"));
        return CommandLine.Done;
    }
}
