using Microsoft.AspNetCore.Builder;

namespace Collections.Server.Web;

/// <summary>One word for an endpoint or a group: who may call it, and who writes its deeds into the audit.</summary>
internal static class Access
{
    /// <summary>The policy of what everybody who is signed in with a session may do for themselves.</summary>
    public const string Oneself = "oneself";

    /// <summary>The policy of what only a person may do, with whatever else the endpoint asks for.</summary>
    public const string Person = "person";

    /// <summary>The policy of what both those who draw strategies and those who approve them do.</summary>
    public const string Review = "review";

    /// <summary>Only those whose roles allow it; with several of them on the way to an endpoint, all count.</summary>
    public static T Needs<T>(this T endpoints, string permission)
        where T : IEndpointConventionBuilder => endpoints.RequireAuthorization(permission);

    /// <summary>No program, whatever its roles allow: two programs of one person are not two people.</summary>
    public static T ByPersonsOnly<T>(this T endpoints)
        where T : IEndpointConventionBuilder => endpoints.RequireAuthorization(Person);

    /// <summary>Whoever is signed in with a session, and about nobody else.</summary>
    public static T OfOneself<T>(this T endpoints)
        where T : IEndpointConventionBuilder => endpoints.RequireAuthorization(Oneself);

    /// <summary>The endpoint writes the audit in the transaction of its change; others have it written after they succeed.</summary>
    public static T AuditsItself<T>(this T endpoints)
        where T : IEndpointConventionBuilder => endpoints.WithMetadata(new AuditedWrites.Itself());

    /// <summary>The endpoint changes nothing although it is called by POST.</summary>
    public static T ChangesNothing<T>(this T endpoints)
        where T : IEndpointConventionBuilder => endpoints.WithMetadata(new AuditedWrites.Itself());
}
