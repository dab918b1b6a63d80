using System.Globalization;
using Collections.Domain.Accounts;
using Collections.Domain.Queues;
using Collections.Persistence.Calendars;
using Collections.Scenarios.Nights;
using Collections.Server.Cycles;
using Collections.Server.Dispatching;
using Collections.Server.Nightly;
using Collections.Server.Queues;
using Collections.Server.Settings;
using Collections.Server.TakeOns;

namespace Collections.Scenarios.Tables;

/// <summary>Works a scenario night by night and compares every row with what the engine did.</summary>
internal sealed class ScenarioRun(Scenario scenario, Office office)
{
    private const string Bank = Persistence.Calendars.Calendar.Bank;
    private const string Court = "court";
    private readonly Dictionary<string, ScenarioAccount> accounts = [];
    private readonly List<string> differences = [];
    private readonly List<string> hashes = [];
    private readonly List<string> reasons = [];
    private readonly Dictionary<string, string> payments = new(StringComparer.Ordinal);
    private ScenarioLists? lists;
    private DateOnly last;
    private int news;

    /// <summary>The state after each night.</summary>
    public IReadOnlyList<string> Hashes => hashes;

    /// <summary>Whether the rows of every file stand in another order.</summary>
    public bool IsShuffled { get; init; }

    /// <summary>Whether each night is asked for once more with the same rows in another file and order: the state must stay.</summary>
    public bool IsRepeated { get; init; }

    /// <summary>What happens before the night of a date and the news of the day before it: nothing but what the table says.</summary>
    public Func<DateOnly, Task> Before { get; init; } = _ => Task.CompletedTask;

    /// <summary>What differs from the table: file and line, column, expected and found.</summary>
    public async Task<IReadOnlyList<string>> Execute()
    {
        var file = ScenarioFile.Of(scenario.Root);
        var mapping = office.Write("scenario.mapping.json", file.Mapping());
        lists = new ScenarioLists(scenario, office, file.Portfolio);
        await Rest();
        if (scenario.Collectors.Count > 0) await Staff();
        if (scenario.Taken.Count > 0) await TakeOn(file, mapping);
        foreach (var night in scenario.Nights.GroupBy(row => row["date"]))
        {
            var date = DateOnly.ParseExact(night.Key, "yyyy-MM-dd", CultureInfo.InvariantCulture);
            if (accounts.Count == 0) Begin(date);
            await Before(date);
            var before = LastRun();
            if (scenario.Rates.Count > 0) await Portfolio(date, file, mapping);
            differences.AddRange(await lists.Rate(date));
            foreach (var row in night.Where(row => row["news"].Length > 0)) await Hear(row);
            hashes.Add((await Night(date, file, mapping)).StateHash);
            if (IsRepeated) await Repeat(date, file, mapping);
            var worked = new NightSight(office, date);
            foreach (var row in night) Compare(row, CaseSight.Of(worked, row["account"], row["strategy"] is { Length: > 0 } other ? other : scenario.Strategy, before));
            last = date;
        }
        return differences;
    }

    /// <summary>Rates are of a portfolio: before the first night there is none yet.</summary>
    private async Task Portfolio(DateOnly date, ScenarioFile file, string mapping)
    {
        if (last != default) return;
        var portfolio = office.Write($"{date:yyyy-MM-dd}.csv", file.Text(InOrder(IsShuffled), date.AddDays(-1)));
        await new NightlyRun(office.Database, TimeProvider.System).TakeIn(new NightRequest(date, portfolio, mapping, null, null, scenario.Root), default);
    }

    /// <summary>A night with its file; where accounts have left it, a file of reasons comes after it.</summary>
    private async Task<NightReport> Night(DateOnly date, ScenarioFile file, string mapping)
    {
        var portfolio = office.Write($"{date:yyyy-MM-dd}.csv", file.Text(InOrder(IsShuffled), date.AddDays(-1)));
        var hasRelations = last == default && scenario.Guarantors.Count > 0;
        if (reasons.Count == 0 && !hasRelations && !lists!.HasNews) return await office.Night(date, portfolio, mapping);
        var nightly = new NightlyRun(office.Database, TimeProvider.System);
        await nightly.TakeIn(new NightRequest(date, portfolio, mapping, null, null, scenario.Root), default);
        await nightly.DeployFirst(scenario.Root);
        if (hasRelations) differences.AddRange(await lists!.Relate(date));
        differences.AddRange(await lists!.Object(date));
        if (reasons.Count == 0) return await office.Night(date);
        var rules = office.Write("scenario-reasons.mapping.json", """
            { "feed": "reasons", "portfolio": "PORTFOLIO", "kind": "reasons", "layouts": [ { "name": "core", "fields": [
              { "field": "account", "column": "account" }, { "field": "reason", "column": "reason" }, { "field": "into", "column": "into" } ] } ] }
            """.Replace("PORTFOLIO", file.Portfolio, StringComparison.Ordinal));
        await nightly.TakeIn(new NightRequest(date, office.Write($"reasons-{date:yyyy-MM-dd}.csv", string.Join('\n', ["account,reason,into", .. reasons, ""])), rules, null, null, scenario.Root), default);
        reasons.Clear();
        return await office.Night(date);
    }

    private async Task Repeat(DateOnly date, ScenarioFile file, string mapping)
    {
        var again = await office.Night(date, office.Write($"{date:yyyy-MM-dd}-again.csv", file.Text(InOrder(!IsShuffled), date.AddDays(-1))), mapping);
        if (again.StateHash != hashes[^1]) differences.Add($"{date:yyyy-MM-dd}: the same rows again changed the state.");
    }

    private IEnumerable<ScenarioAccount> InOrder(bool isTurned) => isTurned ? accounts.Values.Reverse() : accounts.Values;

    /// <summary>The dates on which nobody works, and those on which no court does.</summary>
    private async Task Rest()
    {
        office.Database.Migrate();
        await office.Database.Writer.Write(session =>
        {
            var context = session.Context();
            context.AddRange(scenario.Holidays.Select(date => new CalendarDay { TenantId = 1, Calendar = Bank, Date = date, Label = "" }));
            if (scenario.CourtHolidays.Count > 0) context.Add(new Persistence.Calendars.Calendar { TenantId = 1, Name = Court, Weekend = (1 << (int)DayOfWeek.Saturday) | (1 << (int)DayOfWeek.Sunday), Note = "", ChangedBy = "" });
            context.AddRange(scenario.CourtHolidays.Select(date => new CalendarDay { TenantId = 1, Calendar = Court, Date = date, Label = "" }));
            return context.SaveChanges();
        });
    }

    /// <summary>Cases of another system, with the file of the morning of their date.</summary>
    private async Task TakeOn(ScenarioFile file, string mapping)
    {
        string[] columns = ["account", "strategy", "version", "step", "since", "due", "opened_on", "stage", "segment", "queue", "collector", "held_since", "reference", "high_water", "counted_from", "last_contact", "attempts", "attempts_today", "last_attempt"];
        var date = DateOnly.ParseExact(scenario.Taken[0]["date"], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        Begin(date);
        var night = new NightlyRun(office.Database, TimeProvider.System);
        await night.TakeIn(new NightRequest(date, office.Write("taken.csv", file.Text(accounts.Values, date.AddDays(-1))), mapping, null, null, scenario.Root), default);
        await night.DeployFirst(scenario.Root);
        var cases = office.Write("cases.csv", string.Join('\n', [string.Join(',', columns), .. scenario.Taken.Select(row => string.Join(',', columns.Select(column => column == "strategy" ? scenario.Strategy : row[column.Replace('_', ' ')]))), ""]));
        var report = await new TakeOnDesk(office.Database, TimeProvider.System).Execute(new TakeOnOrder(date, office.Write("take-on.mapping.json", (await System.IO.File.ReadAllTextAsync(Office.Mapping("sample-take-on"))).Replace("\"portfolio\": \"sample\"", $"\"portfolio\": \"{file.Portfolio}\"", StringComparison.Ordinal)), [TakeOnSource.Of(cases)], "scenario", "as the scenario has it"), default);
        differences.AddRange(report.Defects.Select(TakeOnDefects.Words));
        last = date;
    }

    /// <summary>The roster of the scenario, which holds from its first night.</summary>
    private async Task Staff()
    {
        var roster = scenario.Collectors.Select(row => new
        {
            Name = row["name"],
            Queues = row["queues"].Split(", "),
            Absences = row["absent"].Split(", ", StringSplitOptions.RemoveEmptyEntries),
            Capacity = int.Parse(row["capacity"], CultureInfo.InvariantCulture),
        });
        (await new SettingStore(office.Database, TimeProvider.System).Save(RosterSetting.Name, roster, new SettingChange(default, "as the scenario has it"), SettingStore.Tag(null), "scenario")).ShouldBeNull();
    }

    private void Begin(DateOnly date)
    {
        foreach (var row in scenario.Accounts) accounts.Add(row["account"], new ScenarioAccount(row, date.AddDays(-1)));
    }

    private long LastRun() => last == default ? 0 : office.Number("SELECT max(number) FROM run");

    /// <summary>
    /// "pays AMOUNT", "books AMOUNT of DATE" where a file of payments says it too, with its value date, "books AMOUNT CURRENCY of DATE as AMOUNT" where it was made in another currency than
    /// the account's, in which the house books the second amount, "reverses AMOUNT of DATE" where
    /// such a payment comes back, and "owes AMOUNT" where the debt was corrected, are in the file of the night; "falls AMOUNT due DATE"
    /// where another amount comes due; "sets COLUMN to VALUE" where the file says otherwise of it; "goes REASON", with "into ACCOUNT" behind, where it is in no file any more. "sends at TIME" where what is due leaves at a time of the day of the night before. "becomes STATE" where a file of objects says so of an object. "message NAME", with
    /// its payload, and "completes OUTCOME", which ends the account's open task, or "completes OUTCOME of TITLE" where there are several, come during the day of the night before; so do
    /// "approves CYCLE by PERSON" and "rejects CYCLE by PERSON", about its latest batch. Several are parted by semicolons.
    /// </summary>
    private async Task Hear(TableRow row)
    {
        foreach (var piece in row["news"].Split(';', StringSplitOptions.TrimEntries))
        {
            var words = piece.Split(' ', 2);
            switch (words)
            {
                case ["pays", var amount]: accounts[row["account"]].Pay(ScenarioAccount.Amount(amount)); break;
                case ["books", var what] when what.Split([" of ", " as "], StringSplitOptions.None) is [var paid, var value, var booked] && paid.Split(' ') is [var amount, var currency]:
                    accounts[row["account"]].Pay(ScenarioAccount.Amount(booked));
                    await Tell(row, $"P{++news}", ScenarioAccount.Amount(amount), value, "posted", currency);
                    break;
                case ["books", var what] when what.Split(" of ") is [var amount, var value]: await Book(row, ScenarioAccount.Amount(amount), value); break;
                case ["reverses", var what] when what.Split(" of ") is [var amount, var value]: await Reverse(row, ScenarioAccount.Amount(amount), value); break;
                case ["owes", var amount]: accounts[row["account"]].Correct(ScenarioAccount.Amount(amount)); break;
                case ["falls", var what] when what.Split(" due ") is [var amount, var due]: accounts[row["account"]].Fall(ScenarioAccount.Amount(amount), DateOnly.ParseExact(due, "yyyy-MM-dd", CultureInfo.InvariantCulture)); break;
                case ["sets", var what] when what.Split(" to ") is [var column, var value]: accounts[row["account"]].Set(column, value); break;
                case ["sends", var what] when what.Split(' ') is ["at", var time]: await Send(TimeOnly.ParseExact(time, "HH:mm", CultureInfo.InvariantCulture)); break;
                case ["becomes", var state]: lists!.Tell(row, state); break;
                case ["goes", var what]: Go(row["account"], what); break;
                case ["message", var said]: await React(row, said.Split('{')[0].Trim(), said.Contains('{', StringComparison.Ordinal) ? said[said.IndexOf('{', StringComparison.Ordinal)..] : null); break;
                case ["completes", var outcome]: await React(row, TaskOutcome.EventName, Done(row, outcome)); break;
                case ["approves", var what] when what.Split(" by ") is [var cycle, var person]: await Decide(row, cycle, (desk, batch) => Approve(desk, batch, person)); break;
                case ["rejects", var what] when what.Split(" by ") is [var cycle, var person]: await Decide(row, cycle, (desk, batch) => desk.Reject(batch, "as the scenario has it", person)); break;
                default: throw new FormatException($"{row.Where}: news such as 'pays AMOUNT', 'books AMOUNT of DATE', 'message NAME' or 'completes OUTCOME' was expected, found '{piece}'.");
            }
        }
    }

    /// <summary>A dispatch at a time of the day of the night before.</summary>
    private Task Send(TimeOnly time) => new OutboxDispatch(office.Database, OutboxDispatch.FolderBeside(office.Database)).Execute(last, last.ToDateTime(time), default);

    private void Go(string account, string what)
    {
        var words = what.Split(" into ");
        accounts[account].Leave();
        reasons.Add($"{account},{words[0]},{(words.Length > 1 ? words[1] : "")}");
    }

    /// <summary>A person looks at the latest batch of a cycle and decides.</summary>
    private async Task Decide(TableRow row, string cycle, Func<BatchDesk, long, Task<string?>> decide)
    {
        using var day = new DayDesk(office.Database, TimeProvider.System);
        var batch = office.Number($"SELECT max(b.number) FROM batch b JOIN strategy s ON s.number = b.strategy_number WHERE s.name = '{cycle}'");
        if (await decide(new BatchDesk(office.Database, day, TimeProvider.System), batch) is { } refusal) differences.Add($"{row.Where}: '{row["news"]}' was refused: {refusal}");
    }

    /// <summary>Where somebody has dropped out since, the person looks again at the totals.</summary>
    private static async Task<string?> Approve(BatchDesk desk, long batch, string person)
    {
        var refusal = await desk.Approve(batch, Convert.ToHexStringLower(desk.Find(batch)?.Digest ?? []), person);
        return refusal?.Contains("signed anew", StringComparison.Ordinal) == true ? await desk.Approve(batch, Convert.ToHexStringLower(desk.Find(batch)?.Digest ?? []), person) : refusal;
    }

    /// <summary>Money that is in the balance of the night and in a file of payments.</summary>
    private Task Book(TableRow row, decimal amount, string valueDate)
    {
        accounts[row["account"]].Pay(amount);
        return Tell(row, payments[$"{row["account"]} {amount} {valueDate}"] = $"P{++news}", amount, valueDate, "posted");
    }

    /// <summary>Money of an earlier file of payments that comes back.</summary>
    private Task Reverse(TableRow row, decimal amount, string valueDate)
    {
        accounts[row["account"]].Reverse(amount);
        return Tell(row, payments[$"{row["account"]} {amount} {valueDate}"], amount, valueDate, "reversed");
    }

    private async Task Tell(TableRow row, string payment, decimal amount, string valueDate, string state, string currency = "")
    {
        var mapping = office.Write("scenario-payments.mapping.json", """
            { "feed": "payments", "portfolio": "PORTFOLIO", "kind": "payments", "layouts": [ { "name": "bank", "fields": [
              { "field": "reference", "column": "payment" }, { "field": "account", "column": "account" }, { "field": "value date", "column": "value" },
              { "field": "amount", "column": "amount" }, { "field": "state", "column": "state" }, { "field": "currency", "column": "currency" } ] } ] }
            """.Replace("PORTFOLIO", ScenarioFile.Of(scenario.Root).Portfolio, StringComparison.Ordinal));
        var file = office.Write($"payments-{row["date"]}-{++news}.csv", string.Create(CultureInfo.InvariantCulture, $"payment,account,value,amount,state,currency\n{payment},{row["account"]},{valueDate},{amount},{state},{currency}\n"));
        var date = DateOnly.ParseExact(row["date"], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var report = await new NightlyRun(office.Database, TimeProvider.System).TakeIn(new NightRequest(date, file, mapping, null, null, scenario.Root), default);
        if (report.Rejected > 0) differences.Add($"{row.Where}: {row["account"]}, '{row["news"]}' was rejected.");
    }

    private async Task React(TableRow row, string name, string? payload)
    {
        var account = new AccountId(office.Number($"SELECT id FROM account WHERE reference = '{row["account"]}'"));
        var day = await DaytimeRun.Begin(office.Database, last, TimeProvider.System);
        var reaction = await day.React(new ReceivedEvent("scenario", $"{++news}", account, name, new DateTimeOffset(last, new TimeOnly(12, 0), TimeSpan.Zero), payload));
        await day.End();
        if (reaction.Refusal is { } reason) differences.Add($"{row.Where}: {row["account"]}, '{row["news"]}' was refused: {reason}.");
    }

    private string Done(TableRow row, string told)
    {
        var (outcome, title) = told.Split(" of ", 2) is [var code, var named] ? (code, named) : (told, null);
        var open = OpenTasks.Read(office.Database, row["account"], null, 9).Where(task => title is null || task.Title == title).ToList();
        if (open.Count != 1) throw new FormatException($"{row.Where}: one open task of {row["account"]} was expected to end with '{outcome}', found {open.Count}.");
        return new TaskOutcome(long.Parse(open[0].Case, CultureInfo.InvariantCulture), open[0].Task, outcome).Write();
    }

    private void Compare(TableRow row, CaseSight found)
    {
        Compare(row, "stands at", found.StandsAt);
        Compare(row, "segment", found.Segment);
        Compare(row, "queue", found.Queue);
        Compare(row, "messages", found.Messages);
        Compare(row, "closed", found.Closed);
        Compare(row, "stage", found.Stage);
        Compare(row, "firm", found.Firm);
        Compare(row, "tasks", found.Tasks);
        Compare(row, "withdrawn", found.Withdrawn);
        Compare(row, "promises", found.Promises);
        Compare(row, "offers", found.Offers);
        Compare(row, "settled", found.Settled);
        Compare(row, "collector", found.Collector);
        Compare(row, "due", found.Due);
        Compare(row, "governed by", found.Governed);
        Compare(row, "leaves", found.Leaves);
        Compare(row, "sent", found.Sent);
        Compare(row, "last contact", found.LastContact);
        if (row["facts"].Length > 0) differences.AddRange(row["facts"].Split("; ").Where(fact => !found.Facts().Contains(fact)).Select(fact => $"{row.Where}: {row["account"]}: the fact '{fact}' was expected, found {string.Join("; ", found.Facts())}."));
        if (row["because"].Length > 0) Compare(row, "because", found.Because());
        if (row["batch"].Length > 0) Compare(row, "batch", found.Batch());
        if (row["history"].Length == 0) return;
        var told = found.Told();
        differences.AddRange(row["history"].Split(" ; ").Where(words => !told.Contains(words, StringComparison.Ordinal))
            .Select(words => $"{row.Where}: {row["account"]}: '{words}' was expected in the history, found:\n{told}"));
    }

    private void Compare(TableRow row, string column, string found)
    {
        if (row[column].Length > 0 && row[column] != found)
            differences.Add($"{row.Where}: {row["account"]}, '{column}': '{row[column]}' was expected, found '{found}'.");
    }
}
