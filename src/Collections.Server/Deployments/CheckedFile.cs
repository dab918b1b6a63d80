using Collections.Strategies.Checking;

namespace Collections.Server.Deployments;

/// <summary>What a check says of one drawing.</summary>
internal sealed record CheckedFile(IReadOnlyList<Finding> Findings, IReadOnlyList<Explanation> Explanations);
