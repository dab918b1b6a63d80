using System.Globalization;
using Collections.Contracts.Databases;

namespace Collections.Contracts.Runs;

/// <summary>Customers 1 and 2 are called from Monday on; what the collectors say comes by the inbox.</summary>
public sealed class TaskCompletionTests : IDisposable
{
    private const long Minute = 60_000_000;
    private readonly Portfolio _portfolio = new() { Strategy = TaskedStrategy.Plan };

    public TaskCompletionTests()
    {
        _portfolio.Owe(1, 900);
        _portfolio.Owe(2, 2000);
        _portfolio.Night(Portfolio.Monday);
    }

    public static TheoryData<bool> NightAndDay => new() { true, false };

    [Theory]
    [MemberData(nameof(NightAndDay))]
    public void A_task_that_its_collector_ends_is_completed_and_its_case_goes_on_by_the_outcome(bool byDay)
    {
        Tell(1, "Promise", at: 7 * Minute);
        Work(byDay);
        Task(1).ShouldBe($"1|Promise|{7 * Minute}");
        Standing(1).ShouldBe("promised waived");
        Inbox().ShouldBe("1");
        Task(2).ShouldBe("0|NULL|NULL");
        Standing(2).ShouldBe("call waived");
    }

    [Fact]
    public void An_outcome_without_a_flow_of_its_own_takes_the_default()
    {
        Tell(1, "Refusal");
        Work(byDay: true);
        Standing(1).ShouldBe("waived");
        Task(1).ShouldStartWith("1|Refusal|");
    }

    [Fact]
    public void What_was_applied_by_day_is_not_applied_by_night_again()
    {
        Tell(1, "Promise");
        Work(byDay: true);
        string applied = Steps(1);
        Work(byDay: false);
        Steps(1).ShouldBe(applied);
        Inbox().ShouldBe("1");
    }

    [Theory]
    [MemberData(nameof(NightAndDay))]
    public void Of_two_outcomes_for_one_task_the_first_counts_and_the_second_is_refused(bool byDay)
    {
        Tell(1, "Refusal", at: 2 * Minute);
        Tell(1, "Promise", at: Minute);
        Work(byDay);
        Task(1).ShouldBe($"1|Promise|{Minute}");
        Inbox().ShouldBe("2\n1");
        Refusal(1).ShouldBe($"task {Seq(1)}: an open task was expected, found that the case has left it");
    }

    [Theory]
    [MemberData(nameof(NightAndDay))]
    public void An_outcome_that_comes_after_another_is_refused_with_the_first(bool byDay)
    {
        Tell(1, "Promise");
        Work(byDay: true);
        Tell(1, "Refusal");
        Work(byDay);
        Inbox().ShouldBe("1\n2");
        Refusal(2).ShouldBe($"task {Seq(1)}: an open task was expected, found it completed with Promise");
        Standing(1).ShouldBe("promised waived");
    }

    [Theory]
    [InlineData("Promised")]
    [InlineData("Overdue")]
    public void An_outcome_that_the_task_does_not_have_is_refused(string outcome)
    {
        Tell(1, outcome);
        Work(byDay: true);
        Inbox().ShouldBe("2");
        Refusal(1).ShouldBe($"task {Seq(1)}: one of the outcomes Promise, Refusal was expected, found '{outcome}'");
        Task(1).ShouldBe("0|NULL|NULL");
        Standing(1).ShouldBe("call waived");
    }

    [Fact]
    public void An_outcome_for_a_case_of_another_account_is_refused()
    {
        _portfolio.Receive(2, "task", "m", $$"""{"case":{{Portfolio.Case(1)}},"seq":{{Seq(1)}},"outcome":"Promise"}""");
        Work(byDay: true);
        Refusal(1).ShouldContain("a case of the account was expected");
        Task(1).ShouldBe("0|NULL|NULL");
    }

    [Fact]
    public void An_outcome_for_a_task_that_never_was_is_refused()
    {
        _portfolio.Receive(1, "task", "m", $$"""{"case":"{{Portfolio.Case(1)}}","seq":4000,"outcome":"Promise"}""");
        Work(byDay: true);
        Refusal(1).ShouldBe("task 4000: an open task of the case was expected, found none");
    }

    [Fact]
    public void An_outcome_for_a_closed_case_is_refused()
    {
        _portfolio.Receive(1, "waived", "w");
        Work(byDay: true);
        Tell(1, "Promise");
        Work(byDay: true);
        Refusal(2).ShouldBe($"case {Portfolio.Case(1)}: an open case was expected, found none");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("not JSON")]
    [InlineData("[1]")]
    [InlineData("{}")]
    [InlineData("""{"case":true}""")]
    [InlineData("""{"case":7,"seq":0,"outcome":"Promise"}""")]
    [InlineData("""{"case":7,"seq":1,"outcome":""}""")]
    public void A_payload_that_nobody_can_read_is_refused_with_what_was_expected(string? payload)
    {
        _portfolio.Receive(1, "task", "m", payload);
        Work(byDay: false);
        Inbox().ShouldBe("2");
        Refusal(1).ShouldContain("expected");
        Standing(1).ShouldBe("call waived");
    }

    [Fact]
    public void What_was_received_stands_beside_the_reason()
    {
        Tell(1, "Promised");
        _portfolio.Receive(1, "task", "m", "not JSON");
        Work(byDay: false);
        _portfolio.Database.Read("SELECT json_extract(payload, '$.outcome'), json_extract(payload, '$.received') FROM inbox ORDER BY number").ShouldBe("Promised|NULL\nNULL|not JSON");
    }

    public void Dispose() => _portfolio.Dispose();

    private void Tell(long customer, string outcome, long at = 0) => _portfolio.Receive(
        customer, "task", $"{customer}-{outcome}", $$"""{"case":{{Portfolio.Case(customer)}},"seq":{{Seq(customer)}},"outcome":"{{outcome}}"}""", at);

    private void Work(bool byDay)
    {
        if (byDay)
            _portfolio.React(Portfolio.Monday, 1, 2);
        else
            _portfolio.Night(Portfolio.Monday.AddDays(1));
    }

    private int Seq(long customer) => int.Parse(
        _portfolio.Database.Read($"SELECT seq FROM task WHERE case_id = {Portfolio.Case(customer)}"), CultureInfo.InvariantCulture);

    private string Task(long customer) => _portfolio.Database.Read($"SELECT state, outcome, completed_at FROM task WHERE case_id = {Portfolio.Case(customer)}");

    private string Inbox() => _portfolio.Database.Read("SELECT state FROM inbox ORDER BY number");

    private string Refusal(int number) => _portfolio.Database.Read($"SELECT json_extract(payload, '$.refused') FROM inbox WHERE number = {number}");

    private string Steps(long customer) => _portfolio.Database.Read(
        $"SELECT j.run, hex(p.steps) FROM journal j JOIN path p ON p.version_id = 7 AND p.id = j.path_id WHERE j.case_id = {Portfolio.Case(customer)} ORDER BY 1");

    private string Standing(long customer) => _portfolio.Standing(customer);
}
