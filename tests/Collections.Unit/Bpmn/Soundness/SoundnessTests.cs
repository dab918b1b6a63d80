using Collections.Bpmn.Model;
using Collections.Bpmn.Soundness;
using Collections.Bpmn.Validation;
using Collections.Testing.Bpmn;

namespace Collections.Unit.Bpmn.Soundness;

public sealed class SoundnessTests
{
    [Fact]
    public void What_is_split_and_joined_alike_is_proved_by_its_structure_alone()
    {
        var proof = Of(Split(flow => flow.ParallelGateway("split"), flow => flow.ParallelGateway("join")));

        proof.Findings.ShouldBeEmpty();
        proof.Markings.ShouldBe(0);
    }

    [Fact]
    public void A_parallel_join_behind_a_choice_waits_for_ever()
    {
        var finding = Of(Split(flow => flow.ExclusiveGateway("split"), flow => flow.ParallelGateway("join"))).Findings
            .Single(finding => finding.Rule == SoundnessRules.Deadlock);

        finding.Severity.ShouldBe(FindingSeverity.Error);
        finding.ElementId.ShouldBe("join");
        finding.Message.ShouldContain("'b-join'");
        finding.Path.ShouldBe(["s", "s-split", "split", "split-a", "a", "a-join", "join"]);
    }

    [Fact]
    public void What_stands_behind_a_join_that_never_goes_on_is_dead()
    {
        var findings = Of(Split(flow => flow.ExclusiveGateway("split"), flow => flow.ParallelGateway("join"))).Findings;

        findings.Single(finding => finding.Rule == SoundnessRules.DeadElement).ElementId.ShouldBe("after");
    }

    [Fact]
    public void A_merge_behind_a_parallel_split_lets_both_pass_which_is_a_warning()
    {
        var finding = Of(Split(flow => flow.ParallelGateway("split"), flow => flow.ExclusiveGateway("join"))).Findings.Single();

        (finding.Rule, finding.Severity, finding.ElementId).ShouldBe((SoundnessRules.LackOfSynchronization, FindingSeverity.Warning, "join"));
    }

    [Fact]
    public void An_inclusive_join_waits_for_exactly_what_can_still_come()
    {
        Of(Split(flow => flow.ParallelGateway("split"), flow => flow.InclusiveGateway("join"))).Findings.ShouldBeEmpty();
        Of(Split(flow => flow.ExclusiveGateway("split"), flow => flow.InclusiveGateway("join"))).Findings.ShouldBeEmpty();
        Of(Split(flow => flow.InclusiveGateway("split"), flow => flow.InclusiveGateway("join"))).Findings.ShouldBeEmpty();
    }

    [Fact]
    public void A_parallel_join_behind_an_inclusive_split_may_wait_for_ever() =>
        Of(Split(flow => flow.InclusiveGateway("split"), flow => flow.ParallelGateway("join"))).Findings
            .ShouldContain(finding => finding.Rule == SoundnessRules.Deadlock && finding.ElementId == "join");

    [Fact]
    public void Paths_that_end_each_for_themselves_are_sound()
    {
        var model = BpmnBuilder.Process("p").StartEvent("s").ParallelGateway("split").ManualTask("a").EndEvent("ea")
            .MoveTo("split").ManualTask("b").EndEvent("eb").Build();

        Of(model).Findings.ShouldBeEmpty();
    }

    [Fact]
    public void A_path_that_ends_beside_a_join_leaves_the_join_waiting()
    {
        var model = BpmnBuilder.Process("p").StartEvent("s").ParallelGateway("split").ExclusiveGateway("early").When("x").EndEvent("gone")
            .MoveTo("early").Otherwise().ParallelGateway("join").EndEvent("e").MoveTo("split").TimerCatch("t", "P1D").ConnectTo("join").Build();

        Of(model).Findings.Select(finding => (finding.Rule, finding.ElementId)).ShouldBe([(SoundnessRules.Deadlock, "join")]);
    }

    [Fact]
    public void Unless_that_end_ends_everything()
    {
        var model = BpmnBuilder.Process("p").StartEvent("s").ParallelGateway("split").ExclusiveGateway("early").When("x").TerminateEnd("gone")
            .MoveTo("early").Otherwise().ParallelGateway("join").EndEvent("e").MoveTo("split").TimerCatch("t", "P1D").ConnectTo("join").Build();

        Of(model).Findings.ShouldBeEmpty();
    }

    [Fact]
    public void A_loop_that_splits_and_never_joins_makes_paths_without_end()
    {
        var model = BpmnBuilder.Process("p").StartEvent("s").ExclusiveGateway("again").TimerCatch("t", "P1D").ParallelGateway("split").ConnectTo("again")
            .MoveTo("split").ParallelGateway("join").EndEvent("e").MoveTo("split").ExclusiveGateway("maybe").When("x").ConnectTo("join")
            .MoveTo("maybe").Otherwise().EndEvent("e2").Build();

        Of(model).Findings.ShouldContain(finding => finding.Rule == SoundnessRules.ImproperCompletion && finding.Severity == FindingSeverity.Error);
    }

    [Fact]
    public void A_loop_with_a_way_out_is_proved_by_its_structure()
    {
        var model = BpmnBuilder.Process("p").StartEvent("s").ExclusiveGateway("again").TimerCatch("t", "P1D").ExclusiveGateway("enough").When("x").ConnectTo("again")
            .MoveTo("enough").Otherwise().EndEvent("e").Build();

        Of(model).ShouldSatisfyAllConditions(proof => proof.Findings.ShouldBeEmpty(), proof => proof.Markings.ShouldBe(0));
    }

    [Fact]
    public void An_event_on_the_edge_that_interrupts_takes_the_place_of_the_step()
    {
        var model = BpmnBuilder.Process("p").StartEvent("s").UserTask("u").EndEvent("e").BoundaryTimer("late", "u", "P5D").ConnectTo("e").Build();

        Of(model).Findings.ShouldBeEmpty();
    }

    [Fact]
    public void An_event_beside_the_step_that_goes_on_with_the_case_lets_it_pass_twice()
    {
        var model = BpmnBuilder.Process("p").StartEvent("s").UserTask("u").ManualTask("after").EndEvent("e").BoundaryTimer("late", "u", "P5D", interrupting: false).ConnectTo("after").Build();

        Of(model).Findings.Single().ShouldSatisfyAllConditions(
            finding => finding.Rule.ShouldBe(SoundnessRules.LackOfSynchronization),
            finding => finding.ElementId.ShouldBe("after"),
            finding => finding.Path.ShouldContain("late"));
    }

    [Fact]
    public void An_event_beside_the_step_must_not_be_waited_for()
    {
        var model = BpmnBuilder.Process("p").StartEvent("s").UserTask("u").ParallelGateway("join").EndEvent("e").BoundaryTimer("late", "u", "P5D", interrupting: false).ConnectTo("join").Build();

        Of(model).Findings.ShouldContain(finding => finding.Rule == SoundnessRules.Deadlock && finding.ElementId == "join");
    }

    [Fact]
    public void A_subprocess_is_looked_into()
    {
        var model = BpmnBuilder.Process("p").StartEvent("s").SubProcess("sub", inner => inner.StartEvent("is").ExclusiveGateway("g").When("x").ParallelGateway("join").EndEvent("ie")
            .MoveTo("g").Otherwise().ConnectTo("join")).EndEvent("e").Build();

        Of(model).Findings.ShouldContain(finding => finding.Rule == SoundnessRules.Deadlock && finding.ElementId == "join");
    }

    [Fact]
    public void Two_paths_that_go_round_each_other_for_ever_never_end()
    {
        var model = BpmnBuilder.Read(Models.Process("""
            <startEvent id='s'/><parallelGateway id='split'/><exclusiveGateway id='m'/><intermediateCatchEvent id='t'><timerEventDefinition/></intermediateCatchEvent>
            <parallelGateway id='j'/><endEvent id='e'/>
            """, "s-split split-m m-t t-j split-j j-m j-e"));

        Of(model).Findings.ShouldContain(finding => finding.Severity == FindingSeverity.Error);
    }

    [Fact]
    public void Too_many_free_ways_are_said_to_be_not_proved()
    {
        var wide = BpmnBuilder.Process("p").StartEvent("s").InclusiveGateway("split");
        for (var way = 0; way < 9; way++) wide.MoveTo("split").When("x").ManualTask($"t{way}").EndEvent($"e{way}");

        var finding = Of(wide.Build()).Findings.Single();
        (finding.Rule, finding.Severity, finding.ElementId).ShouldBe((SoundnessRules.NotProved, FindingSeverity.Information, "p"));
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 4_000)]
    public void Forty_parallel_paths_of_seven_steps_take_few_markings(bool isJoined, int most)
    {
        var wide = BpmnBuilder.Process("p").StartEvent("s").ParallelGateway("split");
        for (var way = 0; way < 40; way++)
        {
            wide.MoveTo("split");
            for (var step = 0; step < 3; step++) wide.TimerCatch($"t{way}-{step}", "P1D");
            wide.ExclusiveGateway($"g{way}").When("x").ManualTask($"a{way}").ExclusiveGateway($"m{way}").MoveTo($"g{way}").Otherwise().ManualTask($"b{way}").ConnectTo($"m{way}").MoveTo($"m{way}");
            if (way > 0) wide.ConnectTo("join");
            else if (isJoined) wide.ParallelGateway("join").ManualTask("after").EndEvent("e").MoveTo("m0");
            else wide.ExclusiveGateway("join").ManualTask("after").EndEvent("e").MoveTo("m0");
        }

        var proof = Of(wide.Build());
        proof.Markings.ShouldBeLessThanOrEqualTo(most);
        proof.Findings.Select(finding => finding.Rule).ShouldBe(isJoined ? [] : [SoundnessRules.LackOfSynchronization]);
    }

    private static BpmnDefinitions Split(Func<ProcessBuilder, ProcessBuilder> split, Func<ProcessBuilder, ProcessBuilder> join) =>
        join(split(BpmnBuilder.Process("p").StartEvent("s")).When("x").ManualTask("a")).ManualTask("after").EndEvent("e")
            .MoveTo("split").When("y").ManualTask("b").ConnectTo("join").Build();

    private static SoundnessProof Of(BpmnDefinitions model) => SoundnessProof.Of(model);
}
