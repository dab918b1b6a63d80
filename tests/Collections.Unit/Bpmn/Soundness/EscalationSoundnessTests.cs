using Collections.Bpmn.Model;
using Collections.Bpmn.Soundness;
using Collections.Bpmn.Validation;
using Collections.Testing.Bpmn;

namespace Collections.Unit.Bpmn.Soundness;

public sealed class EscalationSoundnessTests
{
    [Fact]
    public void An_edge_that_waits_for_an_escalation_which_something_inside_throws_is_reached() =>
        Of(Edge("L1", "L1", interrupting: true)).ShouldBeEmpty();

    [Fact]
    public void An_edge_that_waits_for_another_code_is_dead()
    {
        var finding = Of(Edge("L1", "L2", interrupting: true)).Single();

        (finding.Rule, finding.ElementId).ShouldBe((SoundnessRules.DeadElement, "edge"));
        finding.Path.ShouldBe(["sub", "edge"]);
    }

    [Fact]
    public void An_edge_without_a_code_catches_every_escalation() => Of(Edge("L1", null, interrupting: true)).ShouldBeEmpty();

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public void What_stands_behind_a_throw_is_dead_where_the_edge_interrupts_and_only_there(bool interrupting, bool isDead)
    {
        var model = BpmnBuilder.Process("p").StartEvent("s")
            .SubProcess("sub", inner => inner.StartEvent("is").EscalationThrow("raise", "L1").ManualTask("after").EndEvent("ie")).EndEvent("e")
            .BoundaryEscalation("edge", "sub", "L1", interrupting).EndEvent("raised").Build();

        Of(model).Select(finding => (finding.Rule, finding.ElementId)).ShouldBe(isDead ? [(SoundnessRules.DeadElement, "after")] : []);
    }

    [Fact]
    public void A_join_inside_that_waits_for_ever_is_not_reached_where_an_escalation_ends_the_scope_before_it()
    {
        BpmnDefinitions Model(bool interrupting) => BpmnBuilder.Process("p").StartEvent("s")
            .SubProcess("sub", inner => inner.StartEvent("is").ParallelGateway("split").ManualTask("step").ParallelGateway("join").EndEvent("ie")
                .MoveTo("split").ExclusiveGateway("x").When("a").ConnectTo("join").MoveTo("x").Otherwise().EscalationThrow("raise", "L1").EndEvent("raised")).EndEvent("e")
            .BoundaryEscalation("edge", "sub", "L1", interrupting).EndEvent("told").Build();

        var finding = Of(Model(interrupting: false)).Single(finding => finding.Rule == SoundnessRules.Deadlock);
        finding.ElementId.ShouldBe("join");
        finding.Path.ShouldBe(["is", "is-split", "split", "split-x", "split-step", "step", "step-join", "x", "join"]);
        Of(Model(interrupting: true)).ShouldNotContain(finding => finding.Rule == SoundnessRules.Deadlock);
    }

    [Fact]
    public void An_escalation_that_goes_through_a_subprocess_ends_what_is_around_it_too()
    {
        BpmnDefinitions Model(bool interrupting) => BpmnBuilder.Process("p").StartEvent("s")
            .SubProcess("outer", outer => outer.StartEvent("os").ParallelGateway("split").SubProcess("inner", inner => inner.StartEvent("is").EscalationEnd("raise", "L1"))
                .ParallelGateway("join").EndEvent("oe").MoveTo("split").ExclusiveGateway("x").When("a").ConnectTo("join").MoveTo("x").Otherwise().EndEvent("gone")).EndEvent("e")
            .BoundaryEscalation("edge", "outer", "L1", interrupting).EndEvent("raised").Build();

        Of(Model(interrupting: false)).ShouldContain(finding => finding.Rule == SoundnessRules.Deadlock && finding.ElementId == "join");
        Of(Model(interrupting: true)).ShouldNotContain(finding => finding.Rule == SoundnessRules.Deadlock);
    }

    [Theory]
    [InlineData("L1", true)]
    [InlineData("L2", false)]
    public void An_escalation_of_a_called_process_is_caught_on_the_edge_of_the_call(string code, bool isSound)
    {
        var model = BpmnBuilder.Process("p").Called("dunning", called => called.StartEvent("cs").EscalationEnd("raise", "L1"))
            .StartEvent("s").CallActivity("call", "dunning").EndEvent("e").BoundaryEscalation("edge", "call", code, interrupting: false).EndEvent("raised").Build();

        Of(model).Select(finding => (finding.Rule, finding.ElementId)).ShouldBe(isSound ? [] : [(SoundnessRules.DeadElement, "edge")]);
    }

    [Fact]
    public void An_escalation_of_what_is_called_elsewhere_may_come()
    {
        var model = BpmnBuilder.Process("p").StartEvent("s").CallActivity("call", "elsewhere").EndEvent("e").BoundaryEscalation("edge", "call", "L1").EndEvent("raised").Build();

        Of(model).ShouldBeEmpty();
    }

    private static BpmnDefinitions Edge(string thrown, string? caught, bool interrupting) => BpmnBuilder.Process("p").StartEvent("s")
        .SubProcess("sub", inner => inner.StartEvent("is").ExclusiveGateway("x").When("a").EscalationEnd("raise", thrown).MoveTo("x").Otherwise().EndEvent("ie")).EndEvent("e")
        .BoundaryEscalation("edge", "sub", caught, interrupting).EndEvent("raised").Build();

    private static IReadOnlyList<ValidationFinding> Of(BpmnDefinitions model) => SoundnessProof.Of(model).Findings;
}
