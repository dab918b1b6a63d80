using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Contacts;
using Collections.Server.Hosting;
using Collections.Server.Nightly;

namespace Collections.Server.Commands;

/// <summary>contact permit CASE, contact return CASE: whether a customer may be called, and that no call came of it.</summary>
internal static class ContactCommand
{
    private readonly record struct Asked(SqliteDatabase Database, PermitDesk Desk, long Case, string By, DateTime At, bool Json);

    public static Command Create()
    {
        var command = new Command("contact", "Ask whether a customer may be called, or give back a call that was not made.");
        command.Subcommands.Add(Permit());
        command.Subcommands.Add(Return());
        return command;
    }

    private static Command Permit()
    {
        var answer = new Option<bool>("--answer") { Description = "The customer asked to be called: it needs no place of the day, nor an hour." };
        return Verb("permit", "Take the customer's place of the day for a call; exit code 1 and the reason where it is refused.", [answer], async (asked, parsed) =>
        {
            if (await asked.Desk.Ask(asked.Case, asked.By, parsed.GetValue(answer), asked.At).ConfigureAwait(false) is not { } told) throw Unknown(asked.Case);
            Console.WriteLine(asked.Json ? JsonSerializer.Serialize(told, JsonText.Options) : told.IsGranted ? $"may be called, {told.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : $"may not be called: {told.Reason}");
            return told.IsGranted ? CommandLine.Done : CommandLine.Failed;
        });
    }

    private static Command Return()
    {
        var reason = new Option<string>("--reason") { Description = "Why no call was made.", DefaultValueFactory = _ => "no call was made" };
        return Verb("return", "Give back the place of the day that a call was permitted, and that was not made.", [reason], async (asked, parsed) =>
        {
            var isReturned = await asked.Desk.Return(asked.Case, asked.By, parsed.GetValue(reason)!, DateOnly.FromDateTime(asked.At)).ConfigureAwait(false) ?? throw Unknown(asked.Case);
            Console.WriteLine(asked.Json ? JsonSerializer.Serialize(new { @case = asked.Case.ToString(CultureInfo.InvariantCulture), isReturned }, JsonText.Options) : isReturned ? "given back" : "the case had no permit to call on the date");
            return isReturned ? CommandLine.Done : CommandLine.Failed;
        });
    }

    private static Command Verb(string name, string description, Option[] own, Func<Asked, ParseResult, Task<int>> work)
    {
        var number = new Argument<long>("case") { Description = "Number of the case, as tasks lists it." };
        var by = new Option<string>("--by") { Description = "Who calls.", DefaultValueFactory = _ => "cli" };
        var date = CommonOptions.Date("The date of the call; default: today, not before that of the last run.");
        var at = new Option<string?>("--at") { Description = "When, HH:mm in the portfolio's time zone; default: now." };
        var (database, json) = (CommonOptions.Database(), CommonOptions.Json());
        var command = new Command(name, description) { number, by, date, at, database, json };
        foreach (var option in own) command.Options.Add(option);
        command.SetAction(async (parsed, _) =>
        {
            using var opened = SqliteDatabase.Open(DatabaseAddress.FileOf(parsed.GetValue(database)));
            opened.Migrate();
            if (RunRegister.LastDate(opened) is null) throw new UsageException("case: a night was expected to have been worked before, found none.");
            var desk = new PermitDesk(opened, TimeProvider.System);
            var now = desk.Now();
            var day = DateText.ReadOptional("--date", parsed.GetValue(date)) ?? DateOnly.FromDateTime(now);
            return await work(new Asked(opened, desk, parsed.GetValue(number), parsed.GetValue(by)!, day.ToDateTime(Hour(parsed.GetValue(at)) ?? TimeOnly.FromDateTime(now)), parsed.GetValue(json)), parsed).ConfigureAwait(false);
        });
        return command;
    }

    private static TimeOnly? Hour(string? text) => text is null ? null
        : TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read
        : throw new UsageException($"--at: a time such as 14:20 was expected, found '{text}'.");

    private static UsageException Unknown(long id) => new(string.Create(CultureInfo.InvariantCulture, $"case: the number of a case was expected, found {id}; tasks lists them."));
}
