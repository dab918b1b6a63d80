using System.CommandLine;
using System.Text;
using Collections.Domain.Accounts;
using Collections.Engine.Batches;
using Collections.Persistence.Accounts;
using Collections.Persistence.Providers.Sqlite;

namespace Collections.Server.Commands;

/// <summary>event ACCOUNT NAME: something happened today, a payment, a promise, an answer, and the account's cases react.</summary>
internal static class EventCommand
{
    private const long Portfolio = 1;

    public static Command Create()
    {
        var account = new Argument<string>("account") { Description = "Reference of the account, as the portfolio delivers it." };
        var name = new Argument<string>("name") { Description = "The message that strategies catch: payment, promise, \"promise broken\", dispute." };
        var payload = new Option<string?>("--payload") { Description = "What else there is to say, JSON; the member key of an object is the key by which the message is told apart from others of its name." };
        var options = new EventOptions("each event is new");
        var command = new Command("event", "Tell what happened during the day; the account's cases react at once.") { account, name, payload };
        options.AddTo(command);
        command.SetAction((parsed, _) => options.Bring(parsed, TimeProvider.System, database => Told(database, parsed.GetValue(account)!, parsed.GetValue(name)!, parsed.GetValue(payload))));
        return command;
    }

    private static ToldEvent Told(SqliteDatabase database, string account, string name, string? payload)
    {
        if (string.IsNullOrWhiteSpace(name)) throw new UsageException("name: the name of a message was expected, found none.");
        EventPayload.Check(payload);
        if (NewsContent.Read(payload).Problem is { } problem) throw new UsageException($"--payload, {problem}.");
        using var reader = database.OpenReader();
        return AccountReference.Find(reader, Portfolio, Encoding.UTF8.GetBytes(account)) is { } id
            ? new ToldEvent(new AccountId(id), account, name, payload, DefaultId: null)
            : throw new UsageException($"account: the reference of an account in the portfolio was expected, found '{account}'.");
    }
}
