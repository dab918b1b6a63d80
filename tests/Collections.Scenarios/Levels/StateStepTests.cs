namespace Collections.Scenarios.Levels;

/// <summary>Steps of strategies that bring management objects to another state.</summary>
public sealed class StateStepTests : IDisposable
{
    private readonly StateStepOffice office = new();

    [Fact]
    public async Task A_step_brings_the_complaint_to_a_state_and_a_rule_behind_it_reads_that()
    {
        await Open();

        office.States().ShouldBe(["R7 in analysis since 2026-12-01"]);
        office.Tasks().ShouldBe(["answer complaint R7", "archive complaint R7", "look complaint R7"], "the other case of the complaint has heard of it in the same night");
    }

    [Fact]
    public async Task The_history_of_the_case_says_what_rules_saw_before_the_step_and_behind_it()
    {
        await Open();
        await office.Work("2026-12-03");

        var told = office.Told("complaint R7");
        told.ShouldContain("state \"in analysis\" after \"received\": the desk has it");
        var steps = office.History("complaint R7").Cases.Single(one => one.Strategy == "desk").Runs[0].Steps;
        Fact(steps[0], "complaint state").ShouldBe("received", "by which it was admitted");
        Fact(steps.First(step => step.Facts.Count > 0 && step.Kind == "sequenceFlow"), "complaint state").ShouldBe("in analysis");
    }

    [Fact]
    public async Task A_final_state_ends_the_other_cases_of_the_object_and_leaves_the_own_case_to_its_drawing()
    {
        await Open();
        await office.Done("2026-12-02", "R7", "answer");

        office.States().ShouldBe(["R7 resolved since none"]);
        office.Cases().ShouldBe(["desk complaint R7", "quiet complaint R7 closed object closed", "watch complaint R7 closed object closed"]);
        office.Tasks().ShouldBe(["send the letter complaint R7"]);

        await office.Work("2026-12-03");
        office.Tasks().ShouldBe(["send the letter complaint R7"], "its own case is not told what it has done");
        await office.Done("2026-12-03", "R7", "send the letter");
        await office.Work("2026-12-04");
        office.Cases().ShouldContain("desk complaint R7 closed Answered");
        office.Cases().Count.ShouldBe(3, "what is resolved gets no case");
    }

    [Fact]
    public async Task A_run_that_is_taken_back_takes_the_state_back()
    {
        await Open();
        var before = office.Hash();
        await office.Complain("2026-12-03", "R8,C1,received,fee");
        await office.Work("2026-12-03");
        office.States().ShouldBe(["R7 in analysis since 2026-12-01", "R8 in analysis since 2026-12-02"]);

        await office.Withdraw();
        office.States().ShouldBe(["R7 in analysis since 2026-12-01", "R8 received since 2026-12-02"]);
        office.Words("SELECT CAST(count(*) AS TEXT) FROM object_step").ShouldBe(["1"]);

        await office.Work("2026-12-03");
        office.States().ShouldBe(["R7 in analysis since 2026-12-01", "R8 in analysis since 2026-12-02"], "worked again it is set again");
        before.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task What_a_file_has_said_since_stays_when_the_run_is_taken_back()
    {
        await Open();
        await office.Complain("2026-12-03", "R7,C1,received,fee");
        await office.Withdraw();

        office.States().ShouldBe(["R7 received since 2026-12-01"]);
    }

    [Fact]
    public async Task A_later_file_goes_before_the_step_and_an_older_one_does_not()
    {
        await Open();
        await office.Complain("2026-12-02", "R7,C1,received,service");
        office.States().ShouldBe(["R7 in analysis since 2026-12-01"], "the file speaks of the day before the step");

        await office.Complain("2026-12-03", "R7,C1,received,service");
        office.States().ShouldBe(["R7 received since 2026-12-01"]);
    }

    [Fact]
    public async Task The_state_hash_knows_the_step_whatever_the_order_of_the_file()
    {
        using var other = new StateStepOffice();
        string[] complaints = ["R9,C1,received,fee", "R7,C1,received,service"];
        await office.Work("2026-12-01");
        await other.Work("2026-12-01");
        await office.Complain("2026-12-02", complaints);
        await other.Complain("2026-12-02", [.. complaints.Reverse()]);
        await office.Work("2026-12-02");
        await other.Work("2026-12-02");

        office.Hash().ShouldBe(other.Hash());
        office.State().ShouldContain(line => line.Contains("the desk has it", StringComparison.Ordinal));
    }

    public void Dispose() => office.Dispose();

    private static string Fact(Persistence.History.StepPast step, string name) => step.Facts.Single(fact => fact.Name == name).Value.ToString()!.Trim('"');

    private async Task Open()
    {
        await office.Work("2026-12-01");
        (await office.Complain("2026-12-02", "R7,C1,received,fee")).Rejected.ShouldBe(0);
        await office.Work("2026-12-02");
    }
}
