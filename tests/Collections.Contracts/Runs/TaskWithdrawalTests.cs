using Collections.Activities;
using Collections.Contracts.Databases;
using Collections.Decisions.Columns;
using Collections.Domain.Novelties;
using Collections.Engine.Planning;
using Collections.Testing.Bpmn;

namespace Collections.Contracts.Runs;

/// <summary>A task whose case goes on without it is withdrawn in the same transaction: nobody works what is over.</summary>
public sealed class TaskWithdrawalTests : IDisposable
{
    private const string Withdrawn = "2|NULL|NULL";
    private readonly Portfolio _portfolio = new() { Strategy = TaskedStrategy.Plan };

    public TaskWithdrawalTests()
    {
        _portfolio.Owe(1, 900);
        _portfolio.Owe(2, 2000);
        _portfolio.Night(Portfolio.Monday);
    }

    [Fact]
    public void A_timer_on_its_edge_withdraws_the_task()
    {
        _portfolio.Night(Portfolio.Monday.AddDays(3));
        _portfolio.Standing(1).ShouldBe("waived");
        Task(1).ShouldBe(Withdrawn);
    }

    [Fact]
    public void A_case_that_closes_withdraws_its_task_and_no_other()
    {
        _portfolio.Hear(1, Portfolio.Monday, (1, NoveltyKinds.Cured));
        _portfolio.Night(Portfolio.Monday.AddDays(1));
        Task(1).ShouldBe(Withdrawn);
        Task(2).ShouldBe("0|NULL|NULL");
    }

    [Fact]
    public void A_terminate_end_in_another_branch_withdraws_the_task_by_day_as_well()
    {
        _portfolio.Receive(1, "waived", "m");
        _portfolio.React(Portfolio.Monday, 1);
        _portfolio.Database.Read($"SELECT state FROM collection_case WHERE id = {Portfolio.Case(1)}").ShouldBe("1");
        Task(1).ShouldBe(Withdrawn);
    }

    [Fact]
    public void A_task_that_was_completed_stays_completed_when_its_case_closes()
    {
        string seq = _portfolio.Database.Read($"SELECT seq FROM task WHERE case_id = {Portfolio.Case(1)}");
        _portfolio.Receive(1, "task", "m", $$"""{"case":{{Portfolio.Case(1)}},"seq":{{seq}},"outcome":"Promise"}""", at: 1);
        _portfolio.Receive(1, "waived", "w", at: 2);
        _portfolio.React(Portfolio.Monday, 1);
        Task(1).ShouldBe("1|Promise|1");
    }

    [Fact]
    public void A_task_that_is_left_in_the_run_that_asked_for_it_was_never_open()
    {
        using var portfolio = new Portfolio { Strategy = OverdueAtOnce };
        portfolio.Owe(1, 900);
        portfolio.Night(Portfolio.Monday);
        portfolio.Standing(1).ShouldBe("later");
        portfolio.Database.Read("SELECT state, outcome, completed_at FROM task").ShouldBe(Withdrawn);
    }

    [Fact]
    public void A_task_beside_which_something_happens_stays_open()
    {
        using var portfolio = new Portfolio { Strategy = Reminded };
        portfolio.Owe(1, 900);
        portfolio.Night(Portfolio.Monday);
        portfolio.Night(Portfolio.Monday.AddDays(1));
        portfolio.Standing(1).ShouldBe("call later");
        portfolio.Database.Read("SELECT state FROM task").ShouldBe("0");
    }

    public void Dispose() => _portfolio.Dispose();

    private string Task(long customer) => _portfolio.Database.Read($"SELECT state, outcome, completed_at FROM task WHERE case_id = {Portfolio.Case(customer)}");

    private static Plan OverdueAtOnce(ColumnSchema facts, TextPool pool) => Plan(facts, pool, BpmnBuilder.Process("p").Strategy("true").StartEvent("start")
        .UserTask("call", node => node.Binding("Collections.CreateTask", ("title", "Call"), ("due", "2026-02-01")))
        .TimerCatch("later", "P9D").EndEvent("end"));

    private static Plan Reminded(ColumnSchema facts, TextPool pool) => Plan(facts, pool, BpmnBuilder.Process("p").Strategy("true").StartEvent("start")
        .UserTask("call", node => node.Binding("Collections.CreateTask", ("title", "Call"))).EndEvent("called")
        .BoundaryTimer("remind", "call", "P1D", interrupting: false).TimerCatch("later", "P9D").EndEvent("end"));

    private static Plan Plan(ColumnSchema facts, TextPool pool, ProcessBuilder process)
    {
        PlanningResult result = Planner.Plan(
            process.Build().Processes[0], new PlanSetting { Facts = facts, Pool = pool, Version = EarlyStrategy.Version, Activities = CollectionsActivities.Registry() });
        return result.Plan ?? throw new InvalidOperationException(string.Join('\n', result.Findings.Select(f => f.ToString())));
    }
}
