using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Collections.Domain.Accounts;
using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Hosting;
using Collections.Server.Nightly;

namespace Collections.Server.Commands;

/// <summary>What the verbs share that bring an event of the day: when it was so, who tells it, and what is printed.</summary>
internal sealed class EventOptions
{
    private readonly Option<string?> date = CommonOptions.Date("The business date; default: that of the last run.");
    private readonly Option<string?> at = new("--at") { Description = "When it was so, HH:mm in the portfolio's time zone; default: now." };
    private readonly Option<string> source = new("--source") { Description = "Who tells it.", DefaultValueFactory = _ => "cli" };
    private readonly Option<string?> id;
    private readonly Option<string?> database = CommonOptions.Database();
    private readonly Option<bool> json = CommonOptions.Json();

    /// <summary>The options, with what stands for the sender's number where none is given.</summary>
    public EventOptions(string defaultId) => id = new Option<string?>("--id") { Description = $"The sender's own number of it: the same again changes nothing. Default: {defaultId}." };

    /// <summary>Adds the options to a verb.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { date, at, source, id, database, json }) command.Options.Add(option);
    }

    /// <summary>Opens the database, brings the event and says what became of it.</summary>
    public async Task<int> Bring(ParseResult parsed, TimeProvider time, Func<SqliteDatabase, ToldEvent> told)
    {
        using var opened = SqliteDatabase.Open(DatabaseAddress.FileOf(parsed.GetValue(database)));
        opened.Migrate();
        var day = DateText.ReadOptional("--date", parsed.GetValue(date)) ?? RunRegister.LastDate(opened)
            ?? throw new UsageException("--date: a date was expected, as no run has been worked yet.");
        var heard = told(opened);
        var effectiveAt = new DateTimeOffset(day, TimeOf(parsed.GetValue(at), opened, time), TimeSpan.Zero);
        var reactions = await DaytimeRun.Begin(opened, day, time).ConfigureAwait(false);
        var reaction = await reactions.React(new ReceivedEvent(parsed.GetValue(source)!, parsed.GetValue(id) ?? heard.DefaultId, heard.Account, heard.Name, effectiveAt, heard.Payload)).ConfigureAwait(false);
        await reactions.End().ConfigureAwait(false);
        Print(heard, reaction, parsed.GetValue(json));
        return reaction.Refusal is null ? CommandLine.Done : CommandLine.Failed;
    }

    /// <summary>A portfolio without a zone is taken to be in the machine's.</summary>
    private static TimeOnly TimeOf(string? text, SqliteDatabase database, TimeProvider time)
    {
        if (text is null) return TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), Workplace.Open(database).Zone ?? time.LocalTimeZone).DateTime);
        return TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)
            ? read
            : throw new UsageException($"--at: a time such as 14:20 was expected, found '{text}'.");
    }

    private static void Print(ToldEvent told, Reaction reaction, bool json)
    {
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(new { account = told.Reference, @event = told.Name, isNew = reaction.IsNew, refusal = reaction.Refusal }, JsonText.Options));
            return;
        }
        var known = reaction.IsNew ? "" : "known before, nothing was changed; ";
        Console.WriteLine($"{told.Name} for account {told.Reference}: {known}{(reaction.Refusal is { } reason ? $"refused: {reason}" : "taken")}");
    }
}

/// <summary>An event as the command line tells it.</summary>
/// <param name="Account">Whom it is about.</param>
/// <param name="Reference">The account's reference.</param>
/// <param name="Name">Its name.</param>
/// <param name="Payload">JSON, or null.</param>
/// <param name="DefaultId">The sender's number where none is given; null makes each event new.</param>
internal sealed record ToldEvent(AccountId Account, string Reference, string Name, string? Payload, string? DefaultId);
