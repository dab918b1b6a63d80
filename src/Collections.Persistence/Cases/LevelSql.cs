using Collections.Domain.Accounts;
using Collections.Domain.Cases;

namespace Collections.Persistence.Cases;

/// <summary>The condition by which statements put accounts together as <see cref="Domain.Facts.GroupFacts"/> does.</summary>
public static class LevelSql
{
    /// <summary>Whether an account of the same customer belongs to what a case works: the account at which it stands, and those that are one with it.</summary>
    /// <param name="level">The level, as SQL.</param>
    /// <param name="account">Alias of the account in question.</param>
    /// <param name="head">Alias of the account at which the case stands.</param>
    public static string IsOfCase(string level, string account, string head) => $"""
        ({account}.id = {head}.id OR ({level} <> {(int)CaseLevel.Account} AND {account}.id & {AccountId.ObjectBit} = 0 AND {account}.f_company IS {head}.f_company AND CASE {level}
          WHEN {(int)CaseLevel.Customer} THEN 1
          WHEN {(int)CaseLevel.Family} THEN {account}.f_product IS {head}.f_product AND {account}.f_currency IS {head}.f_currency
          WHEN {(int)CaseLevel.Guarantors} THEN {account}.f_guaranteed_by = {head}.f_guaranteed_by
          ELSE 0 END))
        """;
}
