using Collections.Bpmn.Validation;
using Collections.Bpmn.Validation.Specification;
using Collections.Testing.Bpmn;

namespace Collections.Unit.Bpmn.Specification;

/// <summary>The rules of the specification, by the table beside this file.</summary>
public sealed class SpecificationRuleTests
{
    public static TheoryData<int, string> Cases
    {
        get
        {
            var data = new TheoryData<int, string>();
            foreach (var single in RuleCase.All)
            {
                foreach (var rule in single.Rules) data.Add(single.Line, rule);
            }
            return data;
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public void A_model_that_breaks_the_rule_is_refused_on_the_guilty_element(int line, string rule)
    {
        var model = RuleCase.All.Single(single => single.Line == line);
        Broken(model.Broken).ShouldContain((rule, model.Guilty));
    }

    [Theory, MemberData(nameof(Cases))]
    public void The_mended_model_passes_the_rule(int line, string rule) =>
        Broken(RuleCase.All.Single(single => single.Line == line).Mended).Select(found => found.Rule).ShouldNotContain(rule);

    [Fact]
    public void Every_rule_has_a_case() =>
        SpecificationRules.All.Select(rule => rule.Id).Except(RuleCase.All.SelectMany(single => single.Rules)).ShouldBeEmpty();

    [Fact]
    public void A_rule_has_one_number() => SpecificationRules.All.Select(rule => rule.Id).ShouldBeUnique();

    [Fact]
    public void Rules_of_the_letter_do_not_bind_a_strategy_of_ours()
    {
        var model = BpmnBuilder.Process("p").Strategy("true").StartEvent("s").MessageCatch("c", "payment").TimerCatch("t", "business days(3)").EndEvent("e").Build();

        BpmnValidator.Validate(model).ShouldBeEmpty();
    }

    [Fact]
    public void Nor_a_process_with_the_extensions_of_another_engine()
    {
        const string Process = "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:other='http://other.example'><message id='m' name='m'/><process id='p' isExecutable='true'>"
            + "<startEvent id='s'@><messageEventDefinition messageRef='m'/></startEvent><endEvent id='e'/><sequenceFlow id='f' sourceRef='s' targetRef='e'/></process></definitions>";

        Broken(Process.Replace("@", "", StringComparison.Ordinal)).ShouldBe([("bpmn/EXT.128", "s")]);
        Broken(Process.Replace("@", " other:topic='x'", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static List<(string Rule, string Element)> Broken(string xml) =>
        [.. BpmnValidator.Validate(BpmnBuilder.Read(xml)).Where(finding => finding.Rule.StartsWith("bpmn/", StringComparison.Ordinal)).Select(finding => (finding.Rule, finding.ElementId))];
}
