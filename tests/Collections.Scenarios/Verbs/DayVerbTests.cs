using Collections.Intake.Generation;
using Collections.Persistence.Providers.Sqlite;
using Collections.Scenarios.Nights;
using Collections.Server.Commands;
using Collections.Server.Queues;

namespace Collections.Scenarios.Verbs;

/// <summary>A day from the command line: a night of two hundred accounts, then tasks, complete and event.</summary>
[Collection(OneVerbAtATime.Name)]
public sealed class DayVerbTests : IDisposable
{
    private const int Accounts = 200;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("collections-verbs-");

    private string File => Path.Combine(folder.FullName, "day.db");

    [Fact]
    public async Task A_task_is_listed_until_it_is_completed_and_then_cannot_be_completed_otherwise()
    {
        await Night();
        var task = Tasks(queue: "cards-priority")[0];
        task.Outcomes.ShouldBe(["Promise", "Refusal", "No contact"]);

        (await Complete(task, "Promises")).ShouldBe(CommandLine.Failed);
        (await Complete(task, "Promise")).ShouldBe(CommandLine.Done);
        (await Complete(task, "Promise")).ShouldBe(CommandLine.Done);
        (await Complete(task, "Refusal")).ShouldBe(CommandLine.Failed);

        Tasks(account: task.Account).ShouldBeEmpty();
        Number("SELECT count(*) FROM task WHERE state = 1 AND outcome = 'Promise'").ShouldBe(1);
        Number("SELECT count(*) FROM inbox WHERE state = 1").ShouldBe(1);
        Number("SELECT count(*) FROM inbox WHERE state = 2").ShouldBe(2);
    }

    [Fact]
    public async Task Whoever_calls_asks_before_and_gives_back_a_call_that_was_not_made()
    {
        await Night();
        var task = Tasks(queue: "cards-priority")[0];
        var number = task.Case.ToString(System.Globalization.CultureInfo.InvariantCulture);

        (await Verb("contact", "permit", number, "--date", "2026-11-24", "--at", "07:30")).ShouldBe(CommandLine.Failed, "customers are called from nine on");
        (await Verb("contact", "permit", number, "--date", "2026-11-24", "--at", "10:00", "--by", "ana")).ShouldBe(CommandLine.Done);
        Number($"SELECT count(*) FROM contact_slot WHERE case_id = {number} AND number > 0 AND asked_by = 'ana'").ShouldBe(1);
        (await Verb("contact", "return", number, "--date", "2026-11-24", "--reason", "engaged")).ShouldBe(CommandLine.Done);
        (await Verb("contact", "return", number, "--date", "2026-11-24")).ShouldBe(CommandLine.Failed);
        (await Verb("contact", "permit", number, "--date", "2026-11-24", "--at", "22:00", "--answer")).ShouldBe(CommandLine.Done);
        (await Verb("contact", "permit", "1", "--date", "2026-11-24")).ShouldBe(CommandLine.WrongUsage);
        Number($"SELECT count(*) FROM contact_slot WHERE case_id = {number}").ShouldBe(3);
    }

    [Fact]
    public async Task A_promise_told_twice_under_one_number_moves_the_case_once_and_takes_its_task_back()
    {
        await Night();
        var task = Tasks(queue: "cards-priority")[0];

        (await Verb("event", task.Account, "promise", "--id", "7", "--payload", """{"amount":100}""")).ShouldBe(CommandLine.Done);
        (await Verb("event", task.Account, "promise", "--id", "7")).ShouldBe(CommandLine.Done);

        Number("SELECT count(*) FROM inbox").ShouldBe(1);
        Number($"SELECT count(*) FROM journal WHERE case_id = {task.Case}").ShouldBe(3);
        Number($"SELECT state FROM task WHERE case_id = {task.Case}").ShouldBe(2);
    }

    [Fact]
    public async Task An_event_for_an_account_without_a_case_is_kept_and_moves_nothing()
    {
        await Night();
        var account = Text("SELECT reference FROM account WHERE id NOT IN (SELECT id >> 23 FROM collection_case) LIMIT 1");
        var before = Number("SELECT count(*) FROM journal");

        (await Verb("event", account, "promise")).ShouldBe(CommandLine.Done);
        (await Verb("event", account, "promise")).ShouldBe(CommandLine.Done);

        Number("SELECT count(*) FROM inbox WHERE state = 1").ShouldBe(2);
        Number("SELECT count(*) FROM journal").ShouldBe(before);
    }

    [Theory]
    [InlineData("event", "nobody", "promise")]
    [InlineData("complete", "12", "1", "Promise")]
    [InlineData("complete", "twelve", "1", "Promise")]
    [InlineData("tasks", "--limit", "0")]
    public async Task What_is_not_there_is_wrong_usage(params string[] verb)
    {
        await Night();
        (await Verb(verb)).ShouldBe(CommandLine.WrongUsage);
    }

    [Fact]
    public async Task A_simulation_compares_the_latest_version_with_the_published_one_and_writes_nothing()
    {
        await Night();
        var before = Number("SELECT count(*) FROM journal");
        (await Verb("simulate", "early-cards", "--everybody", "true", "--json")).ShouldBe(CommandLine.Done);
        (await Verb("simulate", Path.Combine(Office.Workflows, "sme"), "--against", "1")).ShouldBe(CommandLine.Done);
        (await Verb("simulate", "early-cards", "--against", "9")).ShouldBe(CommandLine.Failed);
        (await Verb("simulate", "nobody")).ShouldBe(CommandLine.WrongUsage);
        (await Verb("simulate", "early-cards", "--days", "0")).ShouldBe(CommandLine.WrongUsage);
        Number("SELECT count(*) FROM journal").ShouldBe(before);
        Number("SELECT count(*) FROM run").ShouldBe(1);
    }

    [Fact]
    public async Task Before_the_first_run_an_event_needs_a_date() =>
        (await Verb("event", "A1", "promise")).ShouldBe(CommandLine.WrongUsage);

    public void Dispose() => folder.Delete(recursive: true);

    private async Task Night()
    {
        var portfolio = new GeneratedPortfolio(Accounts, Seed: 7);
        var file = Path.Combine(folder.FullName, "portfolio.csv");
        using (var stream = System.IO.File.Create(file)) PortfolioGenerator.Write(stream, portfolio);
        (await Verb("run", "--date", portfolio.Position.AddDays(1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), "--portfolio", file, "--mapping", Office.Mapping("sample"))).ShouldBe(CommandLine.Done);
    }

    private Task<int> Complete(OpenTask task, string outcome) =>
        Verb("complete", task.Case, task.Task.ToString(System.Globalization.CultureInfo.InvariantCulture), outcome);

    private Task<int> Verb(params string[] words) => CommandLine.Run([.. words, "--db", $"Data Source={File}"]);

    private IReadOnlyList<OpenTask> Tasks(string? account = null, string? queue = null)
    {
        using var database = SqliteDatabase.Open(File);
        return OpenTasks.Read(database, account, queue, limit: 1000);
    }

    private long Number(string sql) => long.Parse(Text(sql), System.Globalization.CultureInfo.InvariantCulture);

    private string Text(string sql)
    {
        using var database = SqliteDatabase.Open(File);
        using var reader = database.OpenReader();
        var select = reader.Prepare(sql);
        var text = select.Step() ? select.Text(0)! : "";
        select.Reset();
        return text;
    }
}
