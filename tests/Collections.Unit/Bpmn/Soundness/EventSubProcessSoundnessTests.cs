using Collections.Bpmn.Model;
using Collections.Bpmn.Soundness;
using Collections.Bpmn.Validation;
using Collections.Testing.Bpmn;

namespace Collections.Unit.Bpmn.Soundness;

public sealed class EventSubProcessSoundnessTests
{
    [Theory]
    [InlineData("E1", true)]
    [InlineData("E2", false)]
    public void An_error_that_an_event_subprocess_of_its_scope_takes_over_completes_the_scope(string code, bool goesOn)
    {
        var model = BpmnBuilder.Process("p").Called("dunning", called => called.StartEvent("cs").ErrorEnd("wrong", "E1").EventSubProcess("instead", inner => inner.ErrorStart("on", code).EndEvent("done")))
            .StartEvent("s").CallActivity("call", "dunning").EndEvent("e").Build();

        Of(model).Select(finding => (finding.Rule, finding.ElementId)).ShouldBe(goesOn ? [] : [(SoundnessRules.NoWayToEnd, "call")]);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public void What_only_an_event_that_interrupts_can_end_goes_on_by_it(bool interrupting, bool goesOn)
    {
        var model = BpmnBuilder.Process("p").Called("dunning", called => called.StartEvent("cs").ErrorEnd("wrong", "E1")
                .EventSubProcess("instead", inner => inner.MessageStart("on", "Paid", interrupting ? null : node => node.NonInterrupting()).EndEvent("done")))
            .StartEvent("s").CallActivity("call", "dunning").EndEvent("e").Build();

        Of(model).Select(finding => (finding.Rule, finding.ElementId)).ShouldBe(goesOn ? [] : [(SoundnessRules.NoWayToEnd, "call")]);
    }

    [Theory]
    [InlineData("L1", true)]
    [InlineData("L2", false)]
    public void An_event_subprocess_for_an_escalation_that_its_scope_never_throws_is_dead(string code, bool isSound)
    {
        var model = BpmnBuilder.Process("p").StartEvent("s").EscalationThrow("raise", "L1").EndEvent("e")
            .EventSubProcess("beside", inner => inner.EscalationStart("on", code, node => node.NonInterrupting()).EndEvent("done")).Build();

        Of(model).Select(finding => (finding.Rule, finding.ElementId, string.Join(' ', finding.Path))).ShouldBe(isSound ? [] : [(SoundnessRules.DeadElement, "on", "beside on")]);
    }

    [Fact]
    public void An_escalation_out_of_an_event_subprocess_is_not_caught_by_one_of_the_same_scope()
    {
        var model = BpmnBuilder.Process("p").StartEvent("s").EndEvent("e")
            .EventSubProcess("first", inner => inner.MessageStart("heard", "Paid", node => node.NonInterrupting()).EscalationEnd("raise", "L1"))
            .EventSubProcess("second", inner => inner.EscalationStart("on", "L1", node => node.NonInterrupting()).EndEvent("done")).Build();

        Of(model).Select(finding => (finding.Rule, finding.ElementId)).ShouldBe([(SoundnessRules.DeadElement, "on")]);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public void The_main_flow_behind_a_throw_is_dead_where_an_event_subprocess_takes_its_place(bool interrupting, bool isDead)
    {
        var model = BpmnBuilder.Process("p").StartEvent("s").EscalationThrow("raise", "L1").ManualTask("after").EndEvent("e")
            .EventSubProcess("instead", inner => inner.EscalationStart("on", "L1", interrupting ? null : node => node.NonInterrupting()).EndEvent("done")).Build();

        Of(model).Select(finding => (finding.Rule, finding.ElementId, string.Join(' ', finding.Path))).ShouldBe(isDead ? [(SoundnessRules.DeadElement, "after", "raise after")] : []);
    }

    private static IReadOnlyList<ValidationFinding> Of(BpmnDefinitions model) => SoundnessProof.Of(model).Findings;
}
