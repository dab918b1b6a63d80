using Collections.Decisions.Dmn;

namespace Collections.Decisions.Analysis;

/// <summary>What is wrong with the decisions of a model, without evaluating it over a portfolio.</summary>
public static class DecisionAnalysis
{
    /// <summary>
    /// All findings about the types, names and tables of a model. Errors and warnings are true: each was proved, or shown by an evaluation.
    /// What was not proved is said as information.
    /// </summary>
    /// <param name="model">A model; imported models are not looked into.</param>
    /// <param name="facts">What is known of input data beside the model.</param>
    public static IReadOnlyList<DecisionFinding> Of(DmnModel model, KnownFacts? facts = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        var known = facts ?? KnownFacts.None;
        var work = new AnalysisWork();
        return [.. BoxTypes.Of(model.Root, known, work), .. ModelTables.Of(model.Root, known).SelectMany(place => TableFindings.Of(place, known, work))];
    }
}
