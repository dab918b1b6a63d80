namespace Collections.Bpmn.Validation.Specification;

/// <summary>A rule of the BPMN 2.0.2 specification, under the number that public lists of its constraints give it.</summary>
public sealed class SpecificationRule
{
    internal SpecificationRule(int number, string asks, Action<RuleCheck> check)
        : this($"bpmn/EXT.{number:000}", asks, check)
    {
    }

    internal SpecificationRule(string id, string asks, Action<RuleCheck> check) => (Id, Asks, Check) = (id, asks, check);

    /// <summary>The name that findings carry, such as <c>bpmn/EXT.057</c>.</summary>
    public string Id { get; }

    /// <summary>What the rule asks of a model, in one sentence.</summary>
    public string Asks { get; }

    internal Action<RuleCheck> Check { get; }
}
