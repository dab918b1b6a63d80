using Collections.Bpmn.Model;
using Collections.Bpmn.Soundness;
using Collections.Bpmn.Validation;
using Collections.Testing.Bpmn;

namespace Collections.Unit.Bpmn.Soundness;

public sealed class CompensationSoundnessTests
{
    [Fact]
    public void A_throw_after_what_it_undoes_is_sound() =>
        Of(Undoable(BpmnBuilder.Process("p").StartEvent("s")).CompensationThrow("undo").EndEvent("e").Build()).ShouldBeEmpty();

    [Fact]
    public void A_throw_before_what_it_would_undo_never_finds_anything()
    {
        var finding = Of(Undoable(BpmnBuilder.Process("p").StartEvent("s").CompensationThrow("undo")).EndEvent("e").Build()).Single();

        (finding.Rule, finding.Severity, finding.ElementId).ShouldBe((SoundnessRules.DeadElement, FindingSeverity.Warning, "undo"));
        finding.Path.ShouldBe(["undo", "do"]);
        finding.Message.ShouldContain("never completes before it");
    }

    [Fact]
    public void In_a_loop_what_stands_behind_the_throw_has_completed_the_second_time() =>
        Of(Undoable(BpmnBuilder.Process("p").StartEvent("s").ExclusiveGateway("again").CompensationThrow("undo"))
            .ExclusiveGateway("enough").When("x").ConnectTo("again").MoveTo("enough").Otherwise().EndEvent("e").Build())
            .ShouldNotContain(finding => finding.ElementId == "undo");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_is_done_on_another_path_is_found_where_the_paths_run_beside_each_other(bool beside)
    {
        var start = BpmnBuilder.Process("p").StartEvent("s");
        var split = beside ? start.ParallelGateway("split") : start.ExclusiveGateway("split").When("x");
        var model = Undoable(split).EndEvent("e").MoveTo("split").When("y").CompensationThrow("undo").EndEvent("e2").Build();

        Of(model).Where(finding => finding.Rule == SoundnessRules.DeadElement).Select(finding => finding.ElementId).ShouldBe(beside ? [] : ["undo"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_throw_on_the_edge_of_a_step_before_finds_something_where_the_edge_does_not_interrupt(bool interrupting)
    {
        var model = Undoable(BpmnBuilder.Process("p").StartEvent("s").UserTask("before")).EndEvent("e")
            .BoundaryTimer("late", "before", "P1D", interrupting).CompensationThrow("undo").EndEvent("e2").Build();

        Of(model).Where(finding => finding.Rule == SoundnessRules.DeadElement).Select(finding => finding.ElementId).ShouldBe(interrupting ? ["undo"] : []);
    }

    [Theory]
    [InlineData("do", true)]
    [InlineData("inside", false)]
    public void An_activity_is_found_by_its_id_only_in_the_scope_of_the_throw(string named, bool isFound)
    {
        var model = Undoable(BpmnBuilder.Process("p").StartEvent("s")).SubProcess("sub", inner => inner.StartEvent("is").ServiceTask("inside")
                .BoundaryCompensation("edge", "inside").ServiceTask("undoes").MoveTo("inside").EndEvent("ie"))
            .CompensationThrow("undo", named).EndEvent("e").Build();

        Of(model).Select(finding => (finding.Rule, finding.ElementId)).ShouldBe(isFound ? [] : [(SoundnessRules.DeadElement, "undo")]);
    }

    private static ProcessBuilder Undoable(ProcessBuilder flow) => flow.ServiceTask("do").BoundaryCompensation("compensation", "do").ServiceTask("handler").MoveTo("do");

    private static IReadOnlyList<ValidationFinding> Of(BpmnDefinitions model) => SoundnessProof.Of(model).Findings;
}
