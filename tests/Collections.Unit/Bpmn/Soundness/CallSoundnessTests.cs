using System.Diagnostics;
using Collections.Bpmn.Model;
using Collections.Bpmn.Soundness;
using Collections.Bpmn.Validation;
using Collections.Testing.Bpmn;

namespace Collections.Unit.Bpmn.Soundness;

public sealed class CallSoundnessTests
{
    [Fact]
    public void A_call_of_a_process_that_can_end_is_sound() =>
        SoundnessProof.Of(Calling(called => called.StartEvent("cs").ParallelGateway("split").ParallelGateway("join").EndEvent("ce").MoveTo("split").ConnectTo("join"))).Findings.ShouldBeEmpty();

    [Fact]
    public void A_call_waits_for_ever_where_what_it_calls_does_and_the_path_leads_across_it()
    {
        var findings = SoundnessProof.Of(Calling(Stuck)).Findings;

        findings.Single(finding => finding.Rule == SoundnessRules.Deadlock && finding.ElementId == "call").Path
            .ShouldBe(["s", "before", "call", "call/cs", "call/cs-x", "call/x", "call/x-join", "call/join"]);
        findings.ShouldContain(finding => finding.Rule == SoundnessRules.Deadlock && finding.ElementId == "join");
    }

    [Fact]
    public void The_path_leads_across_calls_of_calls_and_into_subprocesses()
    {
        var model = BpmnBuilder.Process("p")
            .Called("dunning", called => called.StartEvent("ms").SubProcess("sub", inner => inner.StartEvent("is").CallActivity("deeper", "court").EndEvent("ie")).EndEvent("me"))
            .Called("court", Stuck).StartEvent("s").CallActivity("call", "dunning").EndEvent("e").Build();

        SoundnessProof.Of(model).Findings.Single(finding => finding.Rule == SoundnessRules.Deadlock && finding.ElementId == "call").Path
            .ShouldBe(["s", "call", "call/ms", "call/sub", "call/is", "call/deeper", "call/deeper/cs", "call/deeper/cs-x", "call/deeper/x", "call/deeper/x-join", "call/deeper/join"]);
    }

    [Fact]
    public void What_is_called_elsewhere_is_looked_into_where_it_is_known()
    {
        var elsewhere = BpmnBuilder.Process("court");
        Stuck(elsewhere);
        var model = BpmnBuilder.Process("p").StartEvent("s").CallActivity("call", "court", node => node.Handing([], [], 3)).EndEvent("e").Build();
        var options = new BpmnValidationOptions { CalledElsewhere = (id, version) => (id, version) == ("court", 3) ? elsewhere.Build().FindProcess(id) : null };

        SoundnessProof.Of(model, options).Findings.Select(finding => (finding.Rule, finding.ElementId)).ShouldBe([(SoundnessRules.Deadlock, "call")]);
        SoundnessProof.Of(model).Findings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_call_that_only_throws_never_goes_on_unless_its_edge_catches(bool isCaught)
    {
        var model = BpmnBuilder.Process("p").Called("dunning", called => called.StartEvent("cs").ErrorEnd("wrong", "E1"))
            .StartEvent("s").CallActivity("call", "dunning").EndEvent("e");
        if (isCaught) model.BoundaryError("edge", "call", "E1").ManualTask("after").EndEvent("caught");

        SoundnessProof.Of(model.Build()).Findings.Select(finding => (finding.Rule, finding.ElementId, string.Join(' ', finding.Path)))
            .ShouldBe(isCaught ? [] : [(SoundnessRules.NoWayToEnd, "call", "s call")]);
    }

    [Fact]
    public void Processes_that_call_each_other_in_a_circle_are_proved_each_for_itself()
    {
        var model = BpmnBuilder.Process("p").Called("other", called => called.StartEvent("cs").CallActivity("back", "p").EndEvent("ce"))
            .StartEvent("s").CallActivity("call", "other").EndEvent("e").Build();

        SoundnessProof.Of(model).Findings.ShouldBeEmpty();
    }

    [Fact]
    public void Three_hundred_nodes_with_calls_escalations_and_compensation_take_less_than_a_second()
    {
        var large = BpmnBuilder.Process("p").Called("dunning", called => called.StartEvent("cs").EscalationThrow("cr", "L1").EndEvent("ce")).StartEvent("s");
        for (var step = 0; step < 60; step++)
        {
            large.ServiceTask($"do{step}").BoundaryCompensation($"c{step}", $"do{step}").ServiceTask($"undo{step}").MoveTo($"do{step}")
                .CallActivity($"call{step}", "dunning").CompensationThrow($"throw{step}")
                .BoundaryEscalation($"edge{step}", $"call{step}", "L1", interrupting: false).EndEvent($"raised{step}").MoveTo($"throw{step}");
        }
        var model = large.EndEvent("e").Build();
        SoundnessProof.Of(model);
        var start = Stopwatch.GetTimestamp();
        var findings = SoundnessProof.Of(model).Findings;

        Stopwatch.GetElapsedTime(start).TotalSeconds.ShouldBeLessThan(1);
        findings.ShouldBeEmpty();
    }

    [Fact]
    public void Thirty_processes_that_each_call_the_next_one_twice_are_proved_in_less_than_a_second()
    {
        var deep = BpmnBuilder.Process("p").StartEvent("s").CallActivity("a", "p1").CallActivity("b", "p1").EndEvent("e")
            .BoundaryEscalation("edge", "a", "L2", interrupting: false).EndEvent("raised");
        for (var level = 1; level <= 30; level++)
        {
            var next = $"p{level + 1}";
            deep.Called($"p{level}", called => called.StartEvent($"s{next}").CallActivity($"a{next}", next).CallActivity($"b{next}", next).EndEvent($"e{next}"));
        }
        var model = deep.Called("p31", called => called.StartEvent("last").EscalationThrow("raise", "L1").EndEvent("end")).Build();
        var start = Stopwatch.GetTimestamp();
        var findings = SoundnessProof.Of(model).Findings;

        Stopwatch.GetElapsedTime(start).TotalSeconds.ShouldBeLessThan(1);
        findings.Select(finding => (finding.Rule, finding.ElementId)).ShouldBe([(SoundnessRules.NotProved, "p")]);
    }

    private static void Stuck(ProcessBuilder called) => called.StartEvent("cs").ExclusiveGateway("x").When("a").ParallelGateway("join").EndEvent("ce").MoveTo("x").Otherwise().ConnectTo("join");

    private static BpmnDefinitions Calling(Action<ProcessBuilder> called) =>
        BpmnBuilder.Process("p").Called("dunning", called).StartEvent("s").ManualTask("before").CallActivity("call", "dunning").EndEvent("e").Build();
}
