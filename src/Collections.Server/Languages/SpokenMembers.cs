using System.Text.Json.Serialization.Metadata;
using Collections.Activities.Templates;
using Collections.Bpmn.Validation;
using Collections.Decisions.Dmn;
using Collections.Decisions.Explanations;
using Collections.Engine.Planning;
using Collections.Intake.Mappings;
using Collections.Intake.TakeOns;
using Collections.Server.Alerts;
using Collections.Server.Cases;
using Collections.Server.Contacts;
using Collections.Server.Decisions;
using Collections.Server.Feeds;
using Collections.Server.Incidents;
using Collections.Server.Nightly;
using Collections.Server.Offers;
using Collections.Server.Portfolios;
using Collections.Server.Simulations;
using Collections.Server.VersionChanges;
using Collections.Server.Withdrawals;
using Collections.Strategies.Checking;
using Microsoft.AspNetCore.Http.Json;
using ProblemDetails = Microsoft.AspNetCore.Mvc.ProblemDetails;

namespace Collections.Server.Languages;

/// <summary>Where answers of the API hold sentences of ours: they are written in the reader's language, all else as it is.</summary>
internal static class SpokenMembers
{
    private static readonly Dictionary<Type, string[]> Members = new()
    {
        [typeof(ProblemDetails)] = ["title", "detail"],
        [typeof(Finding)] = ["message"],
        [typeof(ValidationFinding)] = ["message"],
        [typeof(PlanFinding)] = ["message"],
        [typeof(TemplateFinding)] = ["message"],
        [typeof(MappingFinding)] = ["message"],
        [typeof(DmnError)] = ["message"],
        [typeof(TableExplanation)] = ["verdict"],
        [typeof(TriedRow)] = ["errors"],
        [typeof(Simulation)] = ["basis"],
        [typeof(ImportReport)] = ["explanation"],
        [typeof(RejectedRow)] = ["message"],
        [typeof(CaseStep)] = ["reason"],
        [typeof(IncidentRow)] = ["message"],
        [typeof(IncidentRefusal)] = ["why"],
        [typeof(IncidentLine)] = ["message"],
        [typeof(MigrationGroup)] = ["why"],
        [typeof(MigrationStranger)] = ["why"],
        [typeof(WithdrawalPreview)] = ["refusal"],
        [typeof(LeftCase)] = ["why"],
        [typeof(CaseRefusal)] = ["reason"],
        [typeof(CaseMessage)] = ["reason"],
        [typeof(MessageProof)] = ["reason"],
        [typeof(MessageCheck)] = ["reason"],
        [typeof(CaseCall)] = ["reason"],
        [typeof(PermitAnswer)] = ["reason"],
        [typeof(CallListDue)] = ["why"],
        [typeof(OfferPreview)] = ["refusal"],
        [typeof(TakeOnDefect)] = ["expected"],
        [typeof(JudgedFeed)] = ["explanation"],
        [typeof(AlertRow)] = ["what", "detail", "overWhy"],
    };

    /// <summary>To be called when all resolvers are there.</summary>
    public static void Add(JsonOptions options)
    {
        var resolvers = options.SerializerOptions.TypeInfoResolverChain;
        for (var i = 0; i < resolvers.Count; i++) resolvers[i] = resolvers[i].WithAddedModifier(Speak);
    }

    private static void Speak(JsonTypeInfo info)
    {
        if (!Members.TryGetValue(info.Type, out var spoken)) return;
        foreach (var member in info.Properties.Where(member => spoken.Contains(member.Name)))
        {
            if (member.Get is not { } get) continue;
            member.Get = owner => get(owner) switch
            {
                string sentence => Reader.Hears(sentence),
                IReadOnlyList<string> sentences => sentences.Select(Reader.Hears).ToList(),
                var other => other,
            };
        }
    }
}
