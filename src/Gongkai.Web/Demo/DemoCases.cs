using Gongkai.Law.Disputes;
using Gongkai.Law.Requests;
using Gongkai.Law.Requests.Outcomes;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Approvals;
using static Gongkai.Law.Requests.ApplicantKind;
using static Gongkai.Web.Demo.DemoPlaces;

namespace Gongkai.Web.Demo;

/// <summary>The cases of a demonstration: last year's, closed in many ways, and one in every stage around today.</summary>
internal static class DemoCases
{
    private const string Unit = "征地办";

    /// <summary>Cases of last year: by their dates they fill table III of that year's report.</summary>
    public static void LastYear(DemoDesk desk)
    {
        var year = desk.Date.Year - 1;   // on 1 January it is the year that ended yesterday
        DemoCase Letter(int organ, int month, (ApplicantKind Kind, string Name) from, string summary) =>
            DemoCase.Of(desk, new(organ, desk.Calendar.OnOrAfter(new(year, month, 8)), from.Kind, from.Name, summary));

        Letter(Street, 1, (NaturalPerson, "甲某"), "青石村土地征收补偿安置方案").Assigned(1, Unit).Answered(6, OutcomeTable.Provided, unit: true);
        Letter(Street, 2, (NaturalPerson, "乙某"), "青石村集体土地权属登记资料").Answered(4, OutcomeTable.Query);
        Letter(Street, 3, (LegalServiceOrganisation, "某律师事务所"), "老旧小区改造项目施工合同").ThirdPartyRefuses(2, 7)
            .Answered(9, OutcomeTable.Partial);
        Letter(Street, 4, (CommercialEnterprise, "某建材有限公司"), "街道内部会议记录").Answered(7, OutcomeTable.ProcessInformation)
            .Happened(40, d => new Disputed(d, DisputeRoute.Review)).Happened(44, d => new DisputeAnswered(d, DisputeRoute.Review))
            .Happened(
                75, d => new DisputeEnded(d, RulingTable.Find("review.upheld")!));
        Letter(Street, 5, (NaturalPerson, "丙某"), "1998年村道建设批复")
            .Searched(3, "本机关档案室1995年至2000年的文书档案和村镇建设专题档案、电子公文系统", "按年份、村名和“道路”“村道”检索目录并翻阅案卷").Answered(8, OutcomeTable.NotExisting);
        Letter(Street, 6, (NaturalPerson, "丁某"), "邻居违法建设的处理").Answered(3, OutcomeTable.Petition);
        Letter(Street, 7, (ResearchInstitution, "某大学地理研究所"), "各村人口统计数据").Happened(4, d => new CorrectionRequested(d)).Delivered(6)
            .Abandoned(45).Sent(46).Delivered(49);
        Letter(Street, 8, (SocialWelfareOrganisation, "某环境保护协会"), "河道整治工程环境影响评价文件").Answered(6, OutcomeTable.NotResponsible);
        Letter(Street, 9, (NaturalPerson, "戊某"), "低保审核公示名单").Withdrawn(5).Sent(7).Delivered(10);
        Letter(Street, 12, (NaturalPerson, "己某"), "年末征收的青苗补偿标准").Assigned(1, Unit).Answered(16, OutcomeTable.Provided, unit: true);
        Letter(Bureau, 3, (CommercialEnterprise, "某置业有限公司"), "云岭县城北地块出让合同").ThirdPartyRefuses(2, 6)
            .Answered(8, OutcomeTable.ThirdParty);
        Letter(Bureau, 6, (NaturalPerson, "庚某"), "青石村勘测定界图").Answered(6, OutcomeTable.Provided);
        Letter(Bureau, 10, (LegalServiceOrganisation, "某律师事务所"), "采矿许可证档案").Answered(9, OutcomeTable.Provided);
    }

    /// <summary>Cases of these weeks: one in every stage.</summary>
    public static void Today(DemoDesk desk)
    {
        DemoCase Letter(int organ, int ago, (ApplicantKind Kind, string Name) from, string summary) =>
            DemoCase.Of(desk, new(organ, desk.Ago(ago), from.Kind, from.Name, summary));

        Letter(Street, 40, (NaturalPerson, "辛某"), "青石村征收补偿费支付凭证").Assigned(1, Unit)
            .ThirdPartyRefuses(2, 5).Drafted(6, OutcomeTable.Partial)
            .Reviewed(7, ApprovalStep.Unit).Reviewed(8, ApprovalStep.Office).Reviewed(9, ApprovalStep.Secrecy).SignedOnPaper(10).Sent(11)
                .Delivered(14);
        Letter(Street, 52, (NaturalPerson, "辰某"), "青石村道路工程招标文件").Answered(6, OutcomeTable.Provided)
            .Happened(47, d => new Disputed(d, DisputeRoute.Review) { Simplified = false });
        Letter(Street, 23, (NaturalPerson, "壬某"), "道路硬化工程验收材料").Assigned(2, Unit);   // its time is over
        Letter(Street, 18, (CommercialEnterprise, "某餐饮有限公司"), "沿街店招改造补贴标准").Assigned(1, Unit).Begun(15, OutcomeTable.Provided);
        Letter(Street, 15, (NaturalPerson, "癸某"), "青石村安置房分配名单").Happened(6, d => new Consulted(d, ConsultationKind.ThirdParty));
        Letter(Street, 14, (LegalServiceOrganisation, "某律师事务所"), "青石村征收公告及张贴照片").Assigned(1, Unit).Drafted(10, OutcomeTable.Provided);
        Letter(Street, 12, (NaturalPerson, "子某"), "村务公开栏建设经费").Drafted(6, OutcomeTable.Provided).Reviewed(7, ApprovalStep.Office)
            .Reviewed(8, ApprovalStep.Secrecy);
        Letter(Street, 10, (SocialWelfareOrganisation, "某志愿服务中心"), "社区养老服务设施清单").Drafted(4, OutcomeTable.AlreadyPublic)
            .Reviewed(5, ApprovalStep.Office).Signed(10);
        Letter(Street, 8, (NaturalPerson, "丑某"), "有关拆迁的全部文件").Happened(4, d => new CorrectionRequested(d)).Delivered(6);
        DemoCase.Of(desk, new(Street, desk.Ago(2), NaturalPerson, "寅某", "垃圾分类经费使用情况") { Unconfirmed = true });
        Letter(Street, 1, (ResearchInstitution, "某规划设计院"), "街道辖区控制性详细规划说明");
        Letter(Bureau, 13, (CommercialEnterprise, "某矿业有限公司"), "青石矿区矿产资源开发方案").Drafted(8, OutcomeTable.Provided)
            .Reviewed(9, ApprovalStep.Office);
        Letter(Bureau, 3, (NaturalPerson, "卯某"), "青石村土地利用现状图");
    }
}
