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
    /// <summary>Reads a file; the model joins the others under the file's name.</summary>
    public static DmnModel? Read(
        StrategyPackage package,
        string file,
        string content,
        StrategyFacts facts,
        IDictionary<string, DmnModel> models,
        List<Finding> findings)
    {
        var path = PathOf(package, file);
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(content));
        var loaded = DmnModel.Load(stream);
        if (loaded.Model is not { } model)
        {
            findings.AddRange(loaded.Errors.Select(error => Of(path, error)));
            return null;
        }
        findings.AddRange(model.Errors.Select(error => Of(path, error)));
        models.Add(Path.GetFileNameWithoutExtension(file), model);
        foreach (var decision in model.Definitions.Decisions)
        {
            foreach (var name in model.InputsOf(decision.Id).Where(facts.Forbidden.ContainsKey))
                findings.Add(new Finding(path, "protected-fact", FindingSeverity.Error, decision.Id, facts.Forbidden[name]) { Decision = decision.Name });
        }
        return model;
    }

    /// <summary>What is wrong, or not proved, with the types and tables of a decision file that was read. It takes a while.</summary>
    public static IEnumerable<Finding> Analyse(StrategyPackage package, string file, DmnModel model, StrategyFacts facts) =>
        DecisionAnalysis.Of(model, facts.Known).Select(finding => Finding.Of(PathOf(package, file), finding));

    private static string PathOf(StrategyPackage package, string file) => $"{package.Name}/{StrategyPackage.DecisionsFolder}/{file}";

    private static Finding Of(string path, DmnError error) =>
        new(path, error.Code, FindingSeverity.Error, error.ElementId, error.Line > 0 ? $"{error.Message} (line {error.Line}, position {error.Position})" : error.Message)
        {
            Line = error.Line > 0 ? error.Line : null,
            Position = error.Line > 0 ? error.Position : null,
        };
}
