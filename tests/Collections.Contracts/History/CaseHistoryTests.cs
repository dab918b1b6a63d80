using Collections.Contracts.Databases;
using Collections.Contracts.Runs;
using Collections.Decisions.Values;
using Collections.Domain.Facts;
using Collections.Persistence.History;
using Collections.Persistence.Portfolios;

namespace Collections.Contracts.History;

/// <summary>Customer 1 owes 900 on Monday and 40 after a file that came on Tuesday; customer 2 owes 2,000 throughout.</summary>
public sealed class CaseHistoryTests : IDisposable
{
    private readonly Portfolio _portfolio = new() { Strategy = TabledStrategy.Plan };

    public CaseHistoryTests()
    {
        _portfolio.Owe(1, 900);
        _portfolio.Owe(2, 2000);
        _portfolio.Night(Portfolio.Monday);
        _portfolio.Hear(1, Portfolio.Monday.AddDays(1));
        Change(1, feed: 1, from: 900, to: 40);
        _portfolio.Night(Portfolio.Monday.AddDays(3));
    }

    [Fact]
    public void The_path_read_back_is_the_steps_taken()
    {
        CasePast past = Read(1);
        past.Runs.Select(run => run.BusinessDate).ShouldBe([Portfolio.Monday, Portfolio.Monday.AddDays(3)]);
        Steps(past, 0).ShouldBe("start start-first first first/2 first-notice notice notice-wait wait");
        Steps(past, 1).ShouldBe("wait-second second second/1 second-large large large-left left");
        Steps(Read(2), 1).ShouldBe("wait-second second second/3 second-large large large-call call");
    }

    [Fact]
    public void Facts_are_those_of_the_run_and_not_of_today()
    {
        CasePast past = Read(1);
        Facts(Step(past, 0, "first", rule: 2)).ShouldBe("days past due = 10, past due = 900");
        Facts(Step(past, 1, "second", rule: 1)).ShouldBe("days past due = 10, past due = 40");
    }

    [Fact]
    public void The_facts_read_back_lead_to_the_stored_rule_again()
    {
        var decided = new[] { 1, 2 }.SelectMany(customer => Read(customer).Runs).SelectMany(run => run.Steps).Where(step => step.Rule > 0).ToList();
        decided.Select(step => step.Rule).ShouldBe([2, 1, 3, 3]);
        foreach (StepPast step in decided)
        {
            var inputs = new ContextValue(step.Facts.Select(fact => KeyValuePair.Create(fact.Name, fact.Value)));
            TabledStrategy.Model.Evaluate(TabledStrategy.Decision, inputs).MatchedRules.Single().Rules.ShouldBe([step.Rule]);
        }
    }

    [Fact]
    public void A_flow_shows_the_facts_of_the_conditions_it_was_chosen_by()
    {
        Facts(Step(Read(1), 1, "large-left")).ShouldBe("past due = 40");
        Facts(Step(Read(2), 1, "large-call")).ShouldBe("past due = 2000");
    }

    [Fact]
    public void The_first_step_shows_the_facts_of_the_entry() =>
        Facts(Step(Read(1), 0, "start")).ShouldBe("days past due = 10");

    [Fact]
    public void Messages_and_tasks_stand_at_the_step_that_decided_them()
    {
        CasePast past = Read(2);
        Step(past, 0, "notice").Effects.ShouldBe([new EffectPast("message", "first-reminder", "Email", Portfolio.Monday, "Pending", "{}", null)]);
        Step(past, 1, "call").Effects.ShouldBe(
            [new EffectPast("task", "Call the customer", "reminded", Portfolio.Monday.AddDays(5), "Open", """{"outcomes":["Promise"]}""", null)]);
        past.Runs.Sum(run => run.Steps.Sum(step => step.Effects.Count)).ShouldBe(2);
    }

    [Fact]
    public async Task Why_a_message_was_not_sent_stands_beside_it()
    {
        await _portfolio.Database.Run("UPDATE outbox SET state = 5, reason = 'case closed: paid'");
        Step(Read(2), 0, "notice").Effects.Single().ShouldBe(
            new EffectPast("message", "first-reminder", "Email", Portfolio.Monday, "Withdrawn", "{}", "case closed: paid"));
    }

    [Fact]
    public void A_task_that_a_person_ended_says_how()
    {
        string seq = _portfolio.Database.Read($"SELECT seq FROM task WHERE case_id = {Portfolio.Case(2)}");
        _portfolio.Receive(2, "task", "m", $$"""{"case":{{Portfolio.Case(2)}},"seq":{{seq}},"outcome":"Promise"}""");
        _portfolio.React(Portfolio.Monday.AddDays(3), 2);
        EffectPast call = Step(Read(2), 1, "call").Effects.Single();
        (call.State, call.Outcome).ShouldBe(("Completed", "Promise"));
        Read(2).Runs[2].Steps.Select(step => step.ElementId).ShouldBe(["call-called", "called"]);
    }

    [Fact]
    public void A_case_says_its_strategy_episode_and_how_it_ended()
    {
        CasePast past = Read(1);
        (past.Strategy, past.Version, past.Episode, past.OpenedOn).ShouldBe(("early", 1, 1, Portfolio.Monday));
        past.ClosedOn.ShouldBe(Portfolio.Monday.AddDays(3));
        Read(2).ClosedOn.ShouldBeNull();
    }

    [Fact]
    public void An_unknown_reference_has_no_history() => History().Read("nobody").ShouldBeNull();

    public void Dispose() => _portfolio.Dispose();

    /// <summary>A feed changes what an account owes, and what it owed stays as its history.</summary>
    private void Change(long customer, int feed, long from, long to)
    {
        byte[] blob = new byte[FactChangeBlob.MaxBytesPerChange];
        int length = FactChangeBlob.Append(blob, 0, Fact.PastDue, from * 100);
        _portfolio.Database.Run($"""
            INSERT INTO fact_change(tenant_id, feed, account_id, position, old)
            VALUES (1, {feed}, {Portfolio.Account(customer)}, {Portfolio.Monday.DayNumber}, x'{Convert.ToHexString(blob.AsSpan(0, length))}')
            """).Wait();
        _portfolio.Owe(customer, to);
    }

    private CaseHistory History() => new(
        _portfolio.Database,
        new Dictionary<long, HistoryPlan> { [EarlyStrategy.Version] = TabledStrategy.History() },
        new Dictionary<string, FeelValue>());

    private CasePast Read(long customer) => History().Read($"A{1000 - customer}-1")!.Cases.Single();

    private static string Steps(CasePast past, int run) =>
        string.Join(' ', past.Runs[run].Steps.Select(step => step.Rule > 0 ? $"{step.ElementId}/{step.Rule}" : step.ElementId));

    private static StepPast Step(CasePast past, int run, string element, int rule = 0) =>
        past.Runs[run].Steps.Single(step => step.ElementId == element && step.Rule == rule);

    private static string Facts(StepPast step) => string.Join(", ", step.Facts.Select(fact => $"{fact.Name} = {FeelLiteral.Write(fact.Value)}"));
}
