using System.Text;
using Collections.Bpmn.Validation;
using Collections.Decisions.Analysis;
using Collections.Decisions.Dmn;
using Collections.Strategies.Packages;
using Collections.Strategies.Planning;

namespace Collections.Strategies.Checking;

/// <summary>Reads a decision file of a strategy and checks what its decisions read.</summary>
internal static class DecisionCheck
{
    public static void Read(
        StrategyPackage package,
        string file,
        string content,
        StrategyFacts facts,
        IDictionary<string, DmnModel> models,
        List<Finding> findings)
    {
        var path = $"{package.Name}/{StrategyPackage.DecisionsFolder}/{file}";
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(content));
        var loaded = DmnModel.Load(stream);
        if (loaded.Model is not { } model)
        {
            findings.AddRange(loaded.Errors.Select(error => Of(path, error)));
            return;
        }
        findings.AddRange(model.Errors.Select(error => Of(path, error)));
        models.Add(Path.GetFileNameWithoutExtension(file), model);
        foreach (var decision in model.Definitions.Decisions)
        {
            foreach (var name in model.InputsOf(decision.Id).Where(facts.Forbidden.ContainsKey))
                findings.Add(new Finding(path, "protected-fact", FindingSeverity.Error, decision.Id, facts.Forbidden[name]) { Decision = decision.Name });
        }
        findings.AddRange(DecisionAnalysis.Of(model, facts.Known).Select(finding => Finding.Of(path, finding)));
    }

    private static Finding Of(string path, DmnError error) =>
        new(path, error.Code, FindingSeverity.Error, error.ElementId, error.Line > 0 ? $"{error.Message} (line {error.Line}, position {error.Position})" : error.Message)
        {
            Line = error.Line > 0 ? error.Line : null,
            Position = error.Line > 0 ? error.Position : null,
        };
}
