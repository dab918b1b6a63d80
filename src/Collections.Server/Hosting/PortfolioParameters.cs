using System.Text.Json;
using Collections.Domain.Portfolios;
using Collections.Server.Commands;

namespace Collections.Server.Hosting;

/// <summary>The parameters of a portfolio as its row keeps them.</summary>
internal static class PortfolioParameters
{
    public static IReadOnlyList<PortfolioParameter> Read(string? json) =>
        string.IsNullOrEmpty(json) ? [] : JsonSerializer.Deserialize<List<PortfolioParameter>>(json, JsonText.Options) ?? [];
}
