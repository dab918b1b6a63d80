using System.CommandLine;
using System.Text.Json;
using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Histories;
using Collections.Server.Hosting;

namespace Collections.Server.Commands;

/// <summary>history ACCOUNT: every step of the account's cases, with the facts that decided it as they were.</summary>
internal static class HistoryCommand
{
    private static readonly JsonSerializerOptions Options = new(JsonText.Options) { Converters = { new FeelJson() } };

    public static Command Create()
    {
        var account = new Argument<string>("account") { Description = "Reference of the account, as the portfolio delivers it." };
        var (database, json) = (CommonOptions.Database(), CommonOptions.Json());
        var command = new Command("history", "Say why an account was treated as it was: each step, rule and fact.") { account, database, json };
        command.SetAction(parsed => Print(parsed.GetValue(account)!, parsed.GetValue(database), parsed.GetValue(json)));
        return command;
    }

    private static int Print(string account, string? database, bool json)
    {
        using var opened = SqliteDatabase.Open(DatabaseAddress.FileOf(database));
        opened.Migrate();
        if (HistoryReader.Open(opened).Read(account) is not { } history)
            throw new UsageException($"account: the reference of an account in the portfolio was expected, found '{account}'.");
        if (json) Console.WriteLine(JsonSerializer.Serialize(history, Options));
        else HistoryInWords.Write(history, Console.Out);
        return CommandLine.Done;
    }
}
